import type { Case } from '../cases/case.js';
import type { Policy } from '../dispute/policy.js';
import { type Day, dayAfter } from '../time/day.js';
import type { DatedBy, Deadline } from './deadline.js';
import { deliveryDates, disputeOpensDates } from './dispute-dates.js';

/** Whether a dispute can be opened now, as far as anything tells. */
export type DisputeWindowState =
  /** The page offers it, or nothing known speaks against it. */
  | 'open'
  /** A rule says that it opens later. */
  | 'too-early'
  /** The parcel is on its way within the delivery time that was promised. */
  | 'in-time'
  /** The last day passed. It may have been an estimate, so that the shopper still looks. */
  | 'passed'
  /** No date was read. */
  | 'unknown';

export interface DisputeWindow {
  state: DisputeWindowState;
  /** From when on, each with who says so, the later one last. */
  from: DatedBy[];
  /** What the order page showed when it was last read; null when it was not looked for. */
  offered: boolean | null;
}

function opensOn({ order, draft }: Pick<Case, 'order' | 'draft'>, policy: Policy, zone: string): DatedBy[] {
  // What came can be complained of at once; waiting is for what is still on its way.
  if (draft.received !== 'no' || draft.arrival === 'shown-delivered') return [];
  const over = deliveryDates(order, zone).map((date) => ({ ...date, on: dayAfter(date.on, 1) }));
  return [...disputeOpensDates(order, policy, zone), ...over].sort((a, b) => a.on.localeCompare(b.on));
}

/**
 * Whether the shopper can open the dispute on `today`, from when, and who says so. `until` is the last day, where one
 * is known.
 */
export function disputeWindowOf(
  subject: Pick<Case, 'order' | 'draft'>,
  policy: Policy,
  until: Deadline | null,
  { today, zone }: { today: Day; zone: string },
): DisputeWindow {
  const offered = subject.order.fields.disputeOffered ?? null;
  const from = opensOn(subject, policy, zone);
  const waits = from.filter(({ on }) => on > today);
  const state = (): DisputeWindowState => {
    if (until && until.on < today) return 'passed';
    if (offered === true) return 'open';
    if (waits.some(({ source }) => source.kind === 'policy')) return 'too-early';
    if (waits.length > 0) return 'in-time';
    return until || from.length > 0 ? 'open' : 'unknown';
  };
  return { state: state(), from, offered };
}
