import type { Case } from '../cases/case.js';
import type { Policy } from '../dispute/policy.js';
import { type Day, dayAfter } from '../time/day.js';
import type { DatedBy, Deadline } from './deadline.js';
import { deliveryDates, disputeOpensDates } from './dispute-dates.js';

/** Whether a dispute can be opened now, as far as is known. */
export type DisputeWindowState =
  /** The page offers it, or nothing that is known prevents it. */
  | 'open'
  /** By a rule, it can be opened later. */
  | 'too-early'
  /** The parcel is on its way, and the promised delivery time is not over. */
  | 'in-time'
  /** The last day has passed. It may have been an estimate, so the shopper is still sent to look. */
  | 'passed'
  /** No date is known. */
  | 'unknown';

/** When the shopper can open the dispute. */
export interface DisputeWindow {
  state: DisputeWindowState;
  /** The days from which it can be opened, each with its source, the latest last. */
  from: DatedBy[];
  /** Whether the order page offered it when it was last read; null when the page was not searched for it. */
  offered: boolean | null;
}

/** The days from which a dispute can be opened, by the rule and by the promised delivery. */
function openingDates({ order, draft }: Pick<Case, 'order' | 'draft'>, policy: Policy, zone: string): DatedBy[] {
  // A dispute about a parcel that arrived can be opened at once. Only a parcel on its way has to be waited for.
  if (draft.received !== 'no' || draft.arrival === 'shown-delivered') return [];
  const over = deliveryDates(order, zone).map((date) => ({ ...date, on: dayAfter(date.on, 1) }));
  return [...disputeOpensDates(order, policy, zone), ...over].sort((a, b) => a.on.localeCompare(b.on));
}

/** Whether the shopper can open the dispute on `today`, and from when. `until` is the last day, where one is known. */
export function disputeWindowOf(
  subject: Pick<Case, 'order' | 'draft'>,
  policy: Policy,
  until: Deadline | null,
  { today, zone }: { today: Day; zone: string },
): DisputeWindow {
  const offered = subject.order.fields.disputeOffered ?? null;
  const from = openingDates(subject, policy, zone);
  const ahead = from.filter(({ on }) => on > today);
  const state = (): DisputeWindowState => {
    if (until && until.on < today) return 'passed';
    if (offered === true) return 'open';
    if (ahead.some(({ source }) => source.kind === 'policy')) return 'too-early';
    if (ahead.length > 0) return 'in-time';
    return until || from.length > 0 ? 'open' : 'unknown';
  };
  return { state: state(), from, offered };
}
