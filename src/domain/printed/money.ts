import * as z from 'zod/mini';

/**
 * An amount in minor units (cents, fils, won) of an ISO 4217 currency. Never a float:
 * 48.60 USD is `{ minor: 4860, currency: 'USD' }`, 11,110 KRW is `{ minor: 11110, currency: 'KRW' }`.
 */
export const moneySchema = z.object({
  minor: z.int(),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});
export type Money = z.infer<typeof moneySchema>;

/** How many decimal digits a currency has: 2 for USD, 0 for KRW, 3 for KWD. */
export function currencyDigits(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * Money as a reader of `locale` writes it, the currency always told apart ("US$" rather than "$" where it matters);
 * with `display` as "code", by its three letters.
 */
export function formatMoney(money: Money, locale: string, display: 'symbol' | 'code' = 'symbol'): string {
  const digits = currencyDigits(money.currency);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: display,
  });
  return format.format(money.minor / 10 ** digits);
}

/** The part that `money` is of `whole` in whole per cent, or null when they cannot be compared. */
export function percentOf(money: Money, whole: Money): number | null {
  if (money.currency !== whole.currency || whole.minor <= 0) return null;
  return Math.round((money.minor * 100) / whole.minor);
}
