// What all readers share: setting a field once, with the strategy that found it, and reading values of any shape
// safely.
import { isPlain } from '../domain/printed/plain-text.js';
import { printedAmount } from '../domain/printed/printed-amount.js';
import { readMoney } from '../domain/printed/read-money.js';
import type { Strategy } from '../domain/reading/strategy.js';
import { dayOf } from '../domain/time/day.js';

/** The longest text that is stored of anything a page prints. */
const MAX_TEXT = 2000;

export interface Into<Fields> {
  fields: Fields;
  wonBy: Partial<Record<keyof Fields, Strategy>>;
}

/** Sets a field, unless it is set already (surer strategies come first) or `value` is empty. */
export function put<Fields, Key extends keyof Fields>(
  into: Into<Fields>,
  key: Key,
  value: Fields[Key] | null | undefined,
  by: Strategy,
): void {
  if (value === null || value === undefined || value === '' || into.fields[key] !== undefined) return;
  into.fields[key] = value;
  into.wonBy[key] = by;
}

/** A text on one line, without invisible characters, cut to the longest text that is stored. Empty for other values. */
export function clean(value: unknown): string {
  if (typeof value !== 'string' || value === '') return '';
  if (value.length <= MAX_TEXT && isPlain(value)) return value;
  return value
    .slice(0, MAX_TEXT * 4)
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_TEXT)
    .trim();
}

const VISIBLE = /[^\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

/** True when a text has at least one visible character. */
export const hasWords = (text: string): boolean => VISIBLE.test(text.slice(0, MAX_TEXT * 4));

/** The text unchanged; cleaned and cut only when it is too long to be stored. */
export const bounded = (text: string): string => (text.length > MAX_TEXT ? clean(text) : text);

/** An own property at a path of keys; undefined when the path ends early. */
export function at(value: unknown, ...path: string[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
}

/** The first 200 members of an array; none when the value is not an array. */
export function listAt(value: unknown, ...path: string[]): unknown[] {
  const list = at(value, ...path);
  return Array.isArray(list) ? list.slice(0, 200) : [];
}

/** Those of them that are objects. */
export function objectsAt(value: unknown, key: string): unknown[] {
  return listAt(value, key).filter((one) => typeof one === 'object' && one !== null);
}

/** An order, line or product number as text; null for anything else, such as a number too large to be exact. */
export function idOf(value: unknown): string | null {
  const text = typeof value === 'number' ? (Number.isSafeInteger(value) ? String(value) : '') : clean(value);
  return /^\d{8,24}$/.test(text) ? text : null;
}

/**
 * The day in `zone` of an instant in milliseconds since 1970, as a number or its digits; null for anything else, and for
 * instants outside this century.
 */
export function dayOfMilliseconds(value: unknown, zone: string): string | null {
  const at = typeof value === 'string' && /^\d{12,13}$/.test(value) ? Number(value) : value;
  if (typeof at !== 'number' || !(at > 1e12 && at < 4e12)) return null;
  return dayOf(new Date(Math.trunc(at)).toISOString(), zone);
}

/** A quantity such as `2`, `"2"` or `x2`. */
export function quantityOf(value: unknown): number | null {
  const digits = typeof value === 'number' ? String(value) : /^[x×]?\s*(\d{1,6})$/i.exec(clean(value))?.[1];
  const count = Number(digits);
  return Number.isInteger(count) && count >= 1 && count <= 100_000 ? count : null;
}

/**
 * Addresses that a URL parser would leave unchanged. Most are, and a thousand cards are read faster without a parser.
 */
const ORDINARY = /^(?:https?:)?(\/\/([a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,})\/(?!\S*\/\.)[\w./?=&%+,:;~!-]*)$/;

/** An address that is safe to store and to open, or null. `hosts`: the hosts it may lead to. */
export function addressOf(value: unknown, hosts?: RegExp): string | null {
  if (typeof value !== 'string' || value.length >= MAX_TEXT - 8) return null;
  const [, rest, host = ''] = ORDINARY.exec(value) ?? [];
  if (rest) return !hosts || hosts.test(host) ? `https:${rest}` : null;
  const text = clean(value);
  if (!/^(https?:)?\/\//i.test(text)) return null;
  try {
    const url = new URL(text, 'https://x');
    if (hosts && !hosts.test(url.hostname)) return null;
    url.protocol = 'https:';
    url.username = url.password = '';
    return url.href.length <= MAX_TEXT ? url.href : null;
  } catch {
    return null;
  }
}

/** Sets a field to the text of an amount, when the text is one. */
export function putPrinted<Fields, Printed extends keyof Fields>(
  into: Into<Fields>,
  key: Printed,
  text: unknown,
  by: Strategy,
): void {
  const printed = printedAmount(clean(text));
  if (/\p{Nd}/u.test(printed)) put(into, key, printed as Fields[Printed], by);
}

/** Sets an amount and the text it was read from. Without a currency only the text is set. */
export function putMoney<Fields, Amount extends keyof Fields, Printed extends keyof Fields>(
  into: Into<Fields>,
  keys: [Amount, Printed],
  text: unknown,
  by: Strategy,
  currency?: unknown,
): void {
  const { money, printed } = readMoney(clean(text), typeof currency === 'string' ? { currency } : {});
  if (!/\p{Nd}/u.test(printed)) return;
  put(into, keys[1], printed as Fields[Printed], by);
  if (into.fields[keys[1]] === printed) put(into, keys[0], money as Fields[Amount] | null, by);
}
