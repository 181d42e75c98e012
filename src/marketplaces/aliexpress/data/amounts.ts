// Amounts in a case's data: `{cent, currency, formatMoney}`.

import type { CaseFields } from '../../../domain/cases/case-reading.js';
import { isoDigits } from '../../../domain/printed/currencies.js';
import type { Money } from '../../../domain/printed/money.js';
import { readMoney } from '../../../domain/printed/read-money.js';
import { at, clean, type Into, put } from '../../read-values.js';

/** The amount and its printed form. `money` is null where the two contradict each other or neither can be read. */
export function amountOf(value: unknown): { money: Money | null; printed: string } {
  const currency = clean(at(value, 'currency'));
  const { money: read, printed } = readMoney(clean(at(value, 'formatMoney')), { currency });
  const money = read && read.minor >= 0 ? read : null;
  const cents = centsOf(at(value, 'cent'));
  if (cents === null || isoDigits(currency) === null) return { money, printed };
  if (money) return { money: money.currency === currency && agree(cents, money) ? money : null, printed };
  // Without readable words, "cent" is certain only where it can be nothing but a hundredth.
  return { money: isoDigits(currency) === 2 ? { minor: cents, currency } : null, printed };
}

function centsOf(value: unknown): number | null {
  const cents = typeof value === 'string' && /^\d{1,12}$/.test(value) ? Number(value) : value;
  return typeof cents === 'number' && Number.isSafeInteger(cents) && cents >= 0 ? cents : null;
}

/** True when a number of cents means the printed amount: in its currency's smallest unit, or in hundredths of it. */
function agree(cents: number, { minor, currency }: Money): boolean {
  const unit = 10 ** (isoDigits(currency) ?? 2);
  return cents === minor || cents * unit === minor * 100;
}

type AmountKeys = ['askedAmount', 'printedAsked'] | ['offerAmount', 'printedOffer'] | ['refundAmount', 'printedRefund'];

/** Sets an amount and the text that it is printed as. */
export function putAmount(into: Into<CaseFields>, [amount, words]: AmountKeys, value: unknown): void {
  const { money, printed } = amountOf(value);
  put(into, amount, money, 'page-data');
  if (/\p{Nd}/u.test(printed)) put(into, words, printed, 'page-data');
}
