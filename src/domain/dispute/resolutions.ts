import * as z from 'zod/mini';
import { daySchema } from '../time/instants.js';
import { RESOLUTION_KINDS, type Reason, type ResolutionKind } from './reason.js';

export const resolutionSchema = z.object({
  kind: z.enum(RESOLUTION_KINDS),
  /** `chosen`: the shopper names an amount. `paid`: all that was paid. `none`: no money. */
  amount: z.enum(['chosen', 'paid', 'none']),
  keepsItem: z.boolean(),
  /** The form's own option for this resolution; null where the form is not known to have one. */
  formRoute: z.nullable(z.enum(['refund-only', 'return-goods'])),
  source: z.string().check(z.minLength(10)),
  sourceYear: z.int().check(z.minimum(2010), z.maximum(2100)),
  checkedOn: daySchema,
});
export type Resolution = z.infer<typeof resolutionSchema>;

const checkedOn = '2026-11-25';
const TWO_WAYS = 'The buyer’s form has two ways: refund only, or return goods';
const AGREED = 'Not on the buyer’s form as far as known: guides have it agreed with the seller inside the case';

/** The resolutions that the shopper can ask for. Words are in `_locales` under `resolution_<kind>`. */
export const RESOLUTIONS: readonly Resolution[] = [
  {
    kind: 'refund',
    amount: 'chosen',
    keepsItem: true,
    formRoute: 'refund-only',
    source: TWO_WAYS,
    sourceYear: 2026,
    checkedOn,
  },
  {
    kind: 'return',
    amount: 'paid',
    keepsItem: false,
    formRoute: 'return-goods',
    source: TWO_WAYS,
    sourceYear: 2026,
    checkedOn,
  },
  {
    kind: 'replacement',
    amount: 'none',
    keepsItem: false,
    formRoute: null,
    source: AGREED,
    sourceYear: 2024,
    checkedOn,
  },
  {
    kind: 'compensation',
    amount: 'chosen',
    keepsItem: true,
    formRoute: null,
    source: AGREED,
    sourceYear: 2024,
    checkedOn,
  },
];

export function resolutionOf(kind: ResolutionKind | undefined): Resolution | undefined {
  return RESOLUTIONS.find((one) => one.kind === kind);
}

export function asksForAmount(kind: ResolutionKind | undefined): boolean {
  return resolutionOf(kind)?.amount === 'chosen';
}

export type ReturnPayer = 'store' | 'shopper' | 'unknown';

/**
 * Who pays the way back, by the default rules: the store where it answers for the fault, the shopper where the shopper
 * changed their mind. Older guides have the buyer pay in every case, so that only the label on the form makes it sure.
 */
export function returnPayer(reason: Reason | undefined): ReturnPayer {
  if (!reason || reason.answersFor === 'carrier') return 'unknown';
  return reason.answersFor;
}
