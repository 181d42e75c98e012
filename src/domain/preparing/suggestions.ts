import { type Case, lineOf } from '../cases/case.js';
import type { SignId } from '../dispute/reason.js';
import { REASONS } from '../dispute/reasons.js';
import { type Day, dayAfter } from '../time/day.js';

export interface Suggestion {
  reason: string;
  /** The signs in the facts or the answers that point to the reason. */
  sign: SignId;
}

type Known = Pick<Case, 'draft' | 'order' | 'lineKey'>;

/** Whether the facts show a sign. A fact that was not read shows nothing. */
const SHOWN: Record<SignId, (subject: Known, today: Day) => boolean> = {
  'answered-shown-delivered': ({ draft }) => draft.arrival === 'shown-delivered',
  'past-delivery-time': ({ draft, order: { fields } }, today) =>
    draft.arrival !== 'shown-delivered' && fields.expectedOn !== undefined && fields.expectedOn < today,
  'past-refund-day': ({ draft, order: { fields } }, today) =>
    draft.arrival !== 'shown-delivered' &&
    fields.refundIfNotDeliveredBefore !== undefined &&
    fields.refundIfNotDeliveredBefore <= today,
  'order-shows-delivered': ({ order: { fields } }) => fields.deliveredOn !== undefined,
  'several-pieces': (subject) => (lineOf(subject)?.fields.quantity ?? 1) > 1,
  'return-window-open': ({ order: { fields } }, today) =>
    (fields.windows ?? []).some(({ about, from, days }) => {
      const start = from === 'completed' ? fields.completedOn : from === 'delivered' ? fields.deliveredOn : undefined;
      return about === 'return' && start !== undefined && dayAfter(start, days) >= today;
    }),
};

/**
 * Reasons that the facts point to, among those that fit the shopper's answer to "did it come?". Suggestions, never
 * answers.
 */
export function suggestedReasons(subject: Known, today: Day): Suggestion[] {
  return REASONS.filter(({ received }) => received === subject.draft.received).flatMap(({ id, signs }) => {
    const sign = signs.find((one) => SHOWN[one](subject, today));
    return sign ? [{ reason: id, sign }] : [];
  });
}
