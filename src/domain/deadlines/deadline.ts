import type { DeadlineKind } from '../dispute/deadline-kind.js';
import type { Party } from '../dispute/party.js';
import type { Period } from '../dispute/policy.js';
import type { Source } from '../reading/source.js';
import type { Day } from '../time/day.js';

/** Who says a date: the page in a sentence or by a countdown, our rules with their source, or the shopper. */
export type DeadlineSource =
  /** `counted`: the sentence states a period; the day was counted from another day that the page shows. */
  | { kind: 'page-sentence'; words: string; read: Source | null; counted?: { days: number; from: Day } }
  | { kind: 'page-countdown'; words: string; endsAt: string; read: Source }
  | { kind: 'policy'; period: Period; from: Day }
  /** `read`: the shopper wrote it among the facts of the order, rather than setting this date. */
  | { kind: 'shopper'; why: string; setOn: Day; read?: Source };

export interface DatedBy {
  on: Day;
  /**
   * The zone whose calendar `on` is a day of: the computer's for pages and the shopper's own word, a rule's own for
   * rules.
   */
  zone: string;
  source: DeadlineSource;
}

export interface Deadline extends DatedBy {
  kind: DeadlineKind;
  /** Who must act by then. */
  who: Party;
  /** True when the date was printed or set by the shopper; false when it is counted from a rule. */
  certain: boolean;
  /** The day to act by, so that no zone can make it too late: one day earlier unless the date is the shopper's. */
  aimOn: Day;
  /** Other dates for the same thing, from other sources; the earliest leads. */
  rivals: DatedBy[];
}

/** Days of safety before a date whose zone is not certain: the page prints the day, not the zone it ends in. */
export const SAFETY_DAYS = 1;

export const WHO: Record<DeadlineKind, Party> = {
  'delivery-promised': 'seller',
  'dispute-opens': 'shopper',
  'protection-ends': 'shopper',
  'send-dispute': 'shopper',
  'seller-answers': 'seller',
  'marketplace-decides': 'marketplace',
  'answer-proposal': 'shopper',
  'ship-return': 'shopper',
  'refund-arrives': 'marketplace',
  appeal: 'shopper',
  'paypal-claim': 'shopper',
  'card-chargeback': 'shopper',
};

/** Routes outside the marketplace: their dates are real, and nothing to act on while the case still runs. */
export function isLastResort(deadline: Pick<Deadline, 'kind'>): boolean {
  return deadline.kind === 'paypal-claim' || deadline.kind === 'card-chargeback';
}

/** True for a day on which something becomes possible, which it is no loss to pass. */
export function isOpening(deadline: Pick<Deadline, 'kind'>): boolean {
  return deadline.kind === 'dispute-opens';
}

/** True for what the shopper loses by letting it pass. */
export function isShoppers(deadline: Pick<Deadline, 'kind' | 'who'>): boolean {
  return deadline.who === 'shopper' && !isLastResort(deadline) && !isOpening(deadline);
}
