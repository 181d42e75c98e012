// Versions before 9 counted an amount in the digits of the browser's Intl, which differ from ISO 4217's for some
// currencies and between versions. The words that were printed say once what each stored amount means.

import { isoDigits } from '../../domain/printed/currencies.js';
import { readMoney } from '../../domain/printed/read-money.js';

interface Amount {
  minor: number;
  currency: string;
}

/** Amounts and the texts that they were read from, by the names that they have in stored records. */
const PRINTED: Readonly<Record<string, string>> = {
  total: 'printedTotal',
  unitPrice: 'printedUnitPrice',
  askedAmount: 'printedAsked',
  offerAmount: 'printedOffer',
  refundAmount: 'printedRefund',
  price: 'printedPrice',
  amount: 'words',
};

/** By how much the amounts of each currency are to be multiplied where no words say it. */
export type Factors = Map<string, number>;

const isAmount = (value: unknown): value is Amount =>
  typeof value === 'object' &&
  value !== null &&
  'minor' in value &&
  'currency' in value &&
  Number.isSafeInteger(value.minor) &&
  typeof value.currency === 'string';

function wordsFor(holder: Record<string, unknown>, key: string, amount: Amount): Amount | null {
  const printed = holder[PRINTED[key] ?? ''];
  if (typeof printed !== 'string' || printed === '') return null;
  const { money } = readMoney(printed, { currency: amount.currency });
  return money?.currency === amount.currency ? money : null;
}

/** Learns from every amount whose words can be read in which digits the amounts of its currency were counted. */
export function learnFactors(record: unknown, factors: Factors): void {
  walk(record, (holder, key, amount) => {
    const money = wordsFor(holder, key, amount);
    const factor = money && amount.minor !== 0 ? money.minor / amount.minor : 0;
    if ([0.01, 0.1, 1, 10, 100].includes(factor) && !factors.has(amount.currency)) factors.set(amount.currency, factor);
    return undefined;
  });
}

/** The record with every amount in the digits of ISO 4217. */
export function withIsoAmounts(record: unknown, factors: Factors): unknown {
  return walk(record, (holder, key, amount) => {
    const money = wordsFor(holder, key, amount);
    if (money) return money;
    const factor = factors.get(amount.currency) ?? factorOfIntl(amount.currency);
    return { ...amount, minor: Math.round(amount.minor * factor) };
  });
}

/** Without any words, the digits of this browser are the likeliest that the amount was counted in. */
function factorOfIntl(currency: string): number {
  const digits = isoDigits(currency);
  if (digits === null) return 1;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return 10 ** (digits - (format.resolvedOptions().maximumFractionDigits ?? digits));
}

type Change = (holder: Record<string, unknown>, key: string, amount: Amount) => Amount | undefined;

/** A copy in which every amount is what `change` gives for it. Blobs and other objects that are no records stay. */
function walk(value: unknown, change: Change): unknown {
  if (Array.isArray(value)) return value.map((one) => walk(one, change));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const holder = value as Record<string, unknown>;
  const entries = Object.entries(holder).map(([key, one]) => [
    key,
    isAmount(one) ? (change(holder, key, one) ?? one) : walk(one, change),
  ]);
  return Object.fromEntries(entries);
}
