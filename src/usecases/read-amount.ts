import type { Money } from '../domain/money.js';
import { readMoney } from '../marketplaces/printed/read-money.js';

/**
 * What she typed as an amount of `currency`; null while it is none. Where no currency is known, what she typed has to
 * name it.
 */
export function readAmount(text: string, currency?: string): Money | null {
  if (currency === undefined) return readMoney(text).money;
  const { money } = readMoney(text, { currency });
  return money && money.currency === currency ? money : null;
}
