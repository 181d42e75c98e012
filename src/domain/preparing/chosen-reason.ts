import type { Draft } from '../cases/draft.js';
import type { Reason, Received } from '../dispute/reason.js';
import { reasonById } from '../dispute/reasons.js';
import { printedReasonIn } from '../overlay/form-snapshot.js';

/** The evidence for a reason that only the form has: that of the most similar reason of ours. */
const NEAREST: Record<Received, string> = { yes: 'not-as-described', no: 'still-in-transit' };

/**
 * The reason the shopper chose, one of ours or one of the form's own. Of the latter only the words are known, so that
 * it asks for what is asked for most often and has no details.
 */
export function chosenReason({ reason, received }: Pick<Draft, 'reason' | 'received'>): Reason | undefined {
  if (reason === undefined || printedReasonIn(reason) === null) return reasonById(reason);
  const nearest = received && reasonById(NEAREST[received]);
  return nearest && { ...nearest, id: 'of-the-form', details: [], signs: [] };
}
