import { readMoney } from '../domain/printed/read-money.js';
import type { Strategy } from '../domain/reading/strategy.js';
import { clean, type Into, put } from './read-values.js';

/** Sets an amount and the text it was read from. Without a currency only the text is set. */
export function putMoney<Fields, Amount extends keyof Fields, Printed extends keyof Fields>(
  into: Into<Fields>,
  keys: [Amount, Printed],
  text: unknown,
  by: Strategy,
  currency?: unknown,
): void {
  const { money, printed } = readMoney(clean(text), typeof currency === 'string' ? { currency } : undefined);
  if (!/\p{Nd}/u.test(printed)) return;
  put(into, keys[1], printed as Fields[Printed], by);
  if (into.fields[keys[1]] === printed) put(into, keys[0], money as Fields[Amount] | null, by);
}
