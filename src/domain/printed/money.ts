import * as z from 'zod/mini';
import { isoDigits } from './currencies.js';

/**
 * An amount in minor units (cents, fils, won) of an ISO 4217 currency. Never a float:
 * 48.60 USD is `{ minor: 4860, currency: 'USD' }`, 11,110 KRW is `{ minor: 11110, currency: 'KRW' }`.
 */
export const moneySchema = z.object({
  minor: z.int(),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});
export type Money = z.infer<typeof moneySchema>;

/** How many decimal digits amounts of a currency are kept with: ISO 4217's, and two for a code that ISO does not know. */
export const currencyDigits = (currency: string): number => isoDigits(currency) ?? 2;

/**
 * Money as a reader of `locale` writes it, the currency always told apart ("US$" rather than "$" where it matters);
 * with `display` as "code", by its three letters. A whole amount of a currency whose readers write no fraction
 * ("1 499 Ft") has none.
 */
export function formatMoney(money: Money, locale: string, display: 'symbol' | 'code' = 'symbol'): string {
  const digits = currencyDigits(money.currency);
  const habit = currencyFormat(locale, { currency: money.currency, currencyDisplay: display });
  const shown = habit.resolvedOptions().maximumFractionDigits === 0 && money.minor % 10 ** digits === 0 ? 0 : digits;
  const format = currencyFormat(locale, {
    currency: money.currency,
    currencyDisplay: display,
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
  });
  return format.format(money.minor / 10 ** digits);
}

function currencyFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { style: 'currency', ...options });
}

/** The part that `money` is of `whole` in whole per cent, or null when they cannot be compared. */
export function percentOf(money: Money, whole: Money): number | null {
  if (money.currency !== whole.currency || whole.minor <= 0) return null;
  return Math.round((money.minor * 100) / whole.minor);
}
