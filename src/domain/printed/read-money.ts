// Amounts as pages print them, in any language. An amount whose currency cannot be told is not read.

import { isoDigits } from './currencies.js';
import type { Money } from './money.js';
import { plain } from './plain-text.js';
import { printedAmount } from './printed-amount.js';

/** Marks that stand for one currency. `$`, `¥`, `kr` and `lei` do not, and are left to a hint. */
const MARKS =
  'US$ US_$ U$S $US USD|R$ BRL|C$ CA$ CA_$ $CA CDN$ CAD|A$ AU$ AU_$ $AU AUD|NZ$ NZ_$ NZD|HK$ HKD|NT$ TWD|S$ SG$ SGD|' +
  'MX$ MX_$ Mex$ MXN|€ EUR|£ GBP|₩ 원 KRW|zł PLN|₽ руб RUB|₺ TL TRY|₴ грн UAH|₪ ILS|₹ INR|₫ VND|฿ THB|₱ PHP|Rp IDR|' +
  'RM MYR|Kč CZK|Ft HUF|лв BGN|CN¥ CNY|JP¥ 円 JPY|₸ KZT|₼ AZN|₾ GEL|₡ CRC|₲ PYG|₦ NGN|S/ PEN|₮ MNT|֏ AMD|ر.س SAR|' +
  'د.إ AED|ج.م EGP|د.ك KWD|ر.ق QAR';

const byMark = new Map<string, string>();
for (const entry of MARKS.split('|')) {
  const names = entry.split(' ');
  const currency = names.pop() ?? '';
  for (const name of names) byMark.set(name.replace('_', ''), currency);
}

const marks = MARKS.split(/[ |]/)
  .filter((mark) => !/^[A-Z]{3}$/.test(mark))
  .sort((one, other) => other.length - one.length)
  .map((mark) => mark.replace(/[$./]/g, '\\$&').replace('_', ' '))
  .join('|');
/** A currency code or mark that no letter touches. */
const MARK = `(?<![\\p{L}\\p{Sc}])(?:[A-Z]{3}(?: ?\\$)?|${marks})(?![\\p{L}\\p{Sc}])`;
const NUMBER = /\d+(?:[.,'’٫٬]\d+| \d{3}(?!\d))*/g;
const BEFORE = new RegExp(`(${MARK})[ .:]*[-−]?[ ]?$`, 'u');
const AFTER = new RegExp(`^ ?(${MARK})`, 'u');

const narrowKnown = new Map<string, string>();

/** The sign that stands for a currency where it is at home: "$" for CLP. */
function narrowSign(currency: string): string {
  const known = narrowKnown.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  const sign = format.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency;
  narrowKnown.set(currency, sign);
  return sign;
}

/** The amount in minor units, or null when the marks in the number do not add up for this many decimal digits. */
function minorOf(number: string, digits: number): number | null {
  const signs = number.replace(/\d/g, '');
  const last = signs.at(-1) ?? '';
  const cut = last ? number.lastIndexOf(last) : number.length;
  const tail = number.slice(cut + 1);
  const alone = signs.length === 1;
  const fractional =
    last === '٫' ||
    ('.,'.includes(last) &&
      last !== '' &&
      signs.indexOf(last) === signs.length - 1 &&
      (!alone || tail.length !== 3 || digits === 3));
  const whole = fractional ? number.slice(0, cut) : number;
  const fraction = fractional ? tail : '';
  const groups = whole.split(/\D/);
  const marksUsed = new Set(whole.replace(/\d/g, ''));
  if (marksUsed.size > 1 || (groups.length > 1 && !groupsFit(groups))) return null;
  if (/[1-9]/.test(fraction.slice(digits))) return null;
  if (fraction.length > digits && digits > 0) return null;
  const minor = Number(groups.join('') + fraction.slice(0, digits).padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? minor : null;
}

/** Thousands in threes; in India the groups before the last are twos. */
function groupsFit(groups: string[]): boolean {
  const [first = '', ...rest] = groups;
  const middle = rest.slice(0, -1);
  if (first.length > 3 || /^0/.test(first) || rest.at(-1)?.length !== 3) return false;
  return (
    middle.every((group) => group.length === 3) || (first.length < 3 && middle.every((group) => group.length === 2))
  );
}

/** What a page says beside an amount. */
export interface MoneyHint {
  /** The currency that the page's data gives for it. */
  currency?: string | undefined;
  /** The page's language: on a Japanese page a bare "¥" is the yen, and the yuan is printed "CN¥". */
  language?: string | undefined;
}

/**
 * Reads one amount. `printed` is the text without its label and is always there. The hint decides what a lone sign
 * means and never overrides a code or a sign that says another currency.
 */
export function readMoney(text: string, hint: MoneyHint = {}): { money: Money | null; printed: string } {
  const printed = printedAmount(text);
  return { money: printed.length > 80 ? null : amountIn(plain(printed), hint), printed };
}

/** An amount in parentheses is below nothing, as accountants write it; a sign between "US" and "$" belongs before both. */
function withMinusInFront(source: string): string {
  const inside = /^(?:\(([^()]*)\)|([A-Z]{0,3} ?\p{Sc}? ?)\(([^()]*)\))$/u.exec(source);
  const bare = inside ? `-${inside[1] ?? `${inside[2]}${inside[3]}`}` : source;
  return bare.replace(/^([A-Z]{1,3}) ?[-−] ?(?=\$)/, '-$1');
}

function amountIn(source: string, hint: MoneyHint): Money | null {
  // A price whose every sign stands in an element of its own can come with a space between them.
  const joined = withMinusInFront(source.replace(/\d(?: [\d.,](?![\d]))+/g, (run) => run.replace(/ /g, '')));
  const numbers = [...joined.matchAll(NUMBER)];
  const [number] = numbers;
  if (!number || numbers.length > 1) return null;
  const before = joined.slice(0, number.index);
  const after = joined.slice(number.index + number[0].length);
  if (/[\d%]/.test(after) || /^ ?%/.test(after) || /[.,]$/.test(before.replace(/\p{L}\.$/u, ''))) return null;

  const currency = currencyIn(before, after, hint);
  const digits = currency && isoDigits(currency);
  if (!currency || typeof digits !== 'number') return null;
  const minor = minorOf(number[0], digits);
  if (minor === null) return null;
  const negative = /[-−] ?(?:[^\d-−]{0,8})$/.test(before) || /^ ?[^\d-−]{0,8}[-−]$/.test(after);
  return { minor: negative && minor ? -minor : minor, currency };
}

/** Currencies that "$" stands for at home. */
const DOLLARS =
  'USD CAD AUD NZD HKD SGD TWD MXN ARS CLP COP UYU DOP CUP JMD TTD BBD BSD BZD BMD KYD XCD FJD GYD LRD NAD SBD SRD BND'.split(
    ' ',
  );

/** The currency that a mark names: by itself, or by its code before the sign of a dollar ("MXN$"). */
function currencyOfMark(mark: string): string | undefined {
  const name = mark.replace(' ', '');
  const known = byMark.get(name);
  if (known) return known;
  const code = name.replace(/\$$/, '');
  if (isoDigits(code) === null || (code !== name && !DOLLARS.includes(code))) return undefined;
  return code;
}

function currencyIn(before: string, after: string, { currency = '', language = '' }: MoneyHint): string | null {
  const hint = isoDigits(currency) === null ? null : currency;
  const sign = hint ? narrowSign(hint) : '';
  const told = new Set<string>();
  for (const mark of [BEFORE.exec(before)?.[1], AFTER.exec(after)?.[1]]) {
    if (!mark) continue;
    const named = hint && mark === sign ? hint : currencyOfMark(mark);
    if (named) told.add(named);
  }
  if (told.size > 1) return null;
  const [only] = told;
  if (only) return only;
  // No mark that says it: the hint stands unless a sign on the page belongs to another currency.
  const signs = (before + after).match(/\p{Sc}/gu) ?? [];
  if (!hint && signs.length === 1 && signs[0] === '¥' && /^ja\b/i.test(language)) return 'JPY';
  return hint && signs.every((one) => sign.includes(one)) ? hint : null;
}

/**
 * What the shopper typed as an amount of `currency`; null while it is none. Where no currency is known, what was typed
 * has to name it.
 */
export function readAmount(text: string, currency?: string): Money | null {
  if (currency === undefined) return readMoney(text).money;
  const { money } = readMoney(text, { currency });
  return money && money.currency === currency ? money : null;
}
