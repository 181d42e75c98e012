import type { DeadlineKind } from '../dispute/deadline-kind.js';
import type { Party } from '../dispute/party.js';
import type { Period } from '../dispute/policy.js';
import type { PageKind } from '../reading/page-kind.js';
import type { Source } from '../reading/source.js';
import type { Day } from '../time/day.js';

/** Where a date comes from: a sentence or a countdown of the page, a rule of the marketplace, or the shopper. */
export type DeadlineSource =
  /** `counted` is set when the sentence states a period: the day was counted from another day that the page shows. */
  | { kind: 'page-sentence'; words: string; read: Source | null; counted?: { days: number; from: Day } }
  | { kind: 'page-countdown'; words: string; endsAt: string; read: Source }
  | {
      kind: 'policy';
      period: Period;
      from: Day;
      /** True when `from` is the last day on which the period can have begun: the date is one "at the latest". */
      latest?: true;
    }
  /** `read` is set when the shopper entered the day among the facts of the order, instead of setting this deadline. */
  | { kind: 'shopper'; why: string; setOn: Day; read?: Source };

/** A day and where it comes from. */
export interface DatedBy {
  on: Day;
  /** The zone in which `on` is a day: that of the rule, if it has one; otherwise that of the computer. */
  zone: string;
  source: DeadlineSource;
  /** True when the sentence that it was read from is no longer on the page. */
  gone?: true;
}

/** A date of a case or an order by which somebody must act, or from which something is possible. */
export interface Deadline extends DatedBy {
  kind: DeadlineKind;
  /** Who must act by then. */
  who: Party;
  /** True when the date was printed or set by the shopper; false when it is counted from a rule. */
  certain: boolean;
  /** The day to act on so that it is in time in every zone: a day earlier, unless the shopper set the date. */
  aimOn: Day;
  /** Dates for the same thing from other sources, the earliest first. */
  alternatives: DatedBy[];
  /** What a page alone told that would end this date. It stands until the shopper confirms it. */
  claim?: { page: PageKind; at: string };
}

/** How many days earlier the shopper should act, because a page prints a day without the zone in which it ends. */
export const SAFETY_DAYS = 1;

/** Who must act on each kind of date. */
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

/** True for a date of a route outside the marketplace. It is real, but the shopper need not act while the case runs. */
export function isLastResort(deadline: Pick<Deadline, 'kind'>): boolean {
  return deadline.kind === 'paypal-claim' || deadline.kind === 'card-chargeback';
}

/** True for a day on which something becomes possible: nothing is lost when it passes. */
export function isOpening(deadline: Pick<Deadline, 'kind'>): boolean {
  return deadline.kind === 'dispute-opens';
}

/** True for a date by which the shopper must act, or lose something in the marketplace. */
export function isShoppers(deadline: Pick<Deadline, 'kind' | 'who'>): boolean {
  return deadline.who === 'shopper' && !isLastResort(deadline) && !isOpening(deadline);
}
