import type { Case } from '../cases/case.js';
import type { CaseEvent } from '../cases/case-event.js';
import { type CurrentEvents, currentEvents, eventsOfRound } from '../cases/current-events.js';
import { isReturnShipped, lastDayOf } from '../cases/history.js';
import { type Status, statusOf } from '../cases/transitions.js';
import { DEADLINE_KINDS, type DeadlineKind } from '../dispute/deadline-kind.js';
import type { Policy } from '../dispute/policy.js';
import type { OrderRecord } from '../orders/order-record.js';
import { type Day, dayAfter, dayOf, daysBetween } from '../time/day.js';
import { datesFromCasePage } from './countdowns.js';
import { type DatedBy, type Deadline, isLastResort, isOpening, SAFETY_DAYS, WHO } from './deadline.js';
import { byRule, deliveryDates, disputeOpensDates, protectionDates, sendDisputeDates } from './dispute-dates.js';

const OUTSIDE: readonly DeadlineKind[] = ['paypal-claim', 'card-chargeback'];

/** Which deadlines matter in which status. */
const KINDS_OF: Record<Status, readonly DeadlineKind[]> = {
  preparing: ['delivery-promised', 'dispute-opens', 'protection-ends', 'send-dispute', ...OUTSIDE],
  submitted: ['seller-answers', 'marketplace-decides', ...OUTSIDE],
  proposed: ['answer-proposal', ...OUTSIDE],
  decided: ['answer-proposal', 'appeal', ...OUTSIDE],
  contested: ['marketplace-decides', 'appeal', ...OUTSIDE],
  returning: ['ship-return', 'refund-arrives', ...OUTSIDE],
  escalated: ['marketplace-decides', 'appeal', 'refund-arrives', ...OUTSIDE],
  closed: ['refund-arrives', 'appeal', ...OUTSIDE],
};

/** What deadlines are told by: the case as it counts, and the day and zone in the shopper's zone. */
interface DeadlineContext {
  subject: Case;
  /** Those of this round that count. */
  events: CurrentEvents;
  status: Status;
  policy: Policy;
  today: Day;
  zone: string;
  /** How many days after it the day that something became possible is still told. */
  openedDays: number;
}

function datesFor(kind: DeadlineKind, told: DeadlineContext): DatedBy[] {
  const { subject, events, policy, today, zone } = told;
  const { order, draft } = subject;
  const rule = (id: string, from: (zone: string) => Day | undefined) => {
    const own = policy.periods.find((period) => period.id === id)?.zone ?? zone;
    return byRule(policy, id, from(own), draft.country, zone);
  };
  const since =
    (...types: CaseEvent['type'][]) =>
    (own: string) =>
      lastDayOf(events, types, own, today, zone);
  // What came and is not as described has a sooner end of its own; where the service sets none, the other still tells.
  const paypalDates = () => [
    ...rule('paypal', () => paidOn(order)),
    ...(draft.received === 'yes' ? rule('paypal-not-as-described', () => order.fields.deliveredOn) : []),
  ];
  switch (kind) {
    case 'delivery-promised':
      return draft.received === 'yes' ? [] : deliveryDates(order, zone);
    case 'dispute-opens':
      return draft.received === 'yes'
        ? []
        : disputeOpensDates(order, policy, zone).filter(({ on }) => on >= dayAfter(today, -told.openedDays));
    case 'protection-ends': {
      const arrived = order.fields.completedOn ?? order.fields.deliveredOn;
      return draft.received === 'yes' || (arrived && draft.received !== 'no')
        ? []
        : protectionDates(order, policy, zone);
    }
    case 'send-dispute':
      return sendDisputeDates(order, draft, policy, zone);
    case 'seller-answers':
      return rule('seller-answer', (own) => openedOn(events) ?? since('submitted')(own));
    case 'marketplace-decides':
      return told.status === 'escalated' ? [] : rule('marketplace-steps-in', since('submitted', 'rejected'));
    case 'ship-return':
      return isReturnShipped(events) ? [] : rule('return-ship-by', since('return-agreed'));
    case 'refund-arrives':
      return paysBack(events) ? rule('refund-arrival', since('accepted', 'finished')) : [];
    // Their lengths are in no source: they are read from the page's countdown or set by the shopper.
    case 'answer-proposal':
    case 'appeal':
      return [];
    case 'paypal-claim':
      return paidThrough(order) === 'paypal' ? paypalDates() : [];
    case 'card-chargeback':
      return paidThrough(order) === 'paypal' ? [] : rule('card-chargeback', () => paidOn(order));
  }
}

const paidOn = ({ fields }: OrderRecord): Day | undefined => fields.paidOn ?? fields.orderedOn;
const paidThrough = ({ fields }: OrderRecord) => (/paypal/i.test(fields.paymentMethod ?? '') ? 'paypal' : 'card');

/** The day the case page says the case was opened. */
function openedOn(events: CurrentEvents): Day | undefined {
  const event = events.findLast((one) => one.type === 'case-read' && one.fields.openedOn !== undefined);
  return event?.type === 'case-read' ? event.fields.openedOn : undefined;
}

/** True when how it ended means money, and the shopper has not said that it is all there. */
function paysBack(events: CurrentEvents): boolean {
  const checked = events.findLast(({ type }) => type === 'money-checked');
  if (checked?.type === 'money-checked' && checked.arrived === 'all') return false;
  const closing = events.findLast(({ type }) => type === 'accepted' || type === 'finished');
  if (closing?.type === 'accepted') return true;
  return closing?.type === 'finished' && closing.outcome !== 'refused' && closing.outcome !== 'expired';
}

/** Closed with the money on its way, the routes outside and the appeal are no dates to think of. */
function matters(kind: DeadlineKind, { status, events }: DeadlineContext): boolean {
  if (status !== 'closed' || kind === 'refund-arrives') return true;
  const checked = events.findLast(({ type }) => type === 'money-checked');
  return !paysBack(events) ? checked?.type !== 'money-checked' || checked.arrived !== 'all' : checked !== undefined;
}

function setByShopper(kind: DeadlineKind, events: CurrentEvents, zone: string): DatedBy | null {
  const event = events.findLast((candidate) => candidate.type === 'deadline-set' && candidate.kind === kind);
  if (event?.type !== 'deadline-set' || event.on === null) return null;
  return { on: event.on, zone, source: { kind: 'shopper', why: event.why, setOn: dayOf(event.at, zone) } };
}

/** True once the shopper said it is done, until something new happened that starts it again. */
function isDone(kind: DeadlineKind, events: CurrentEvents): boolean {
  const doneAt = events.findLastIndex((event) => event.type === 'deadline-done' && event.kind === kind);
  const restarts = new Set<CaseEvent['type']>([
    'submitted',
    'proposal-received',
    'decision-received',
    'rejected',
    'return-agreed',
    'reopened',
  ]);
  const again = (event: CaseEvent) =>
    restarts.has(event.type) || (event.type === 'deadline-set' && event.kind === kind && event.on !== null);
  return doneAt !== -1 && !events.slice(doneAt + 1).some(again);
}

function lead(kind: DeadlineKind, dates: DatedBy[], mine: DatedBy | null, today: Day): Deadline | null {
  const sorted = [...dates].sort((a, b) => a.on.localeCompare(b.on));
  // A window that is over says nothing of one that still runs: the earliest to come leads, else the last that passed.
  // PayPal's two are one window that ends with the sooner.
  const running = kind === 'paypal-claim' ? sorted[0] : sorted.find((date) => date.on >= today);
  const leading = mine ?? running ?? sorted.at(-1);
  if (!leading) return null;
  const who = WHO[kind];
  const exact = leading.source.kind === 'shopper' || who !== 'shopper' || isOpening({ kind });
  return {
    kind,
    who,
    ...leading,
    certain: leading.source.kind !== 'policy',
    aimOn: exact ? leading.on : dayAfter(leading.on, -SAFETY_DAYS),
    rivals: sorted.filter((date) => date !== leading),
  };
}

/** Two kinds that end on one day by the same words are one date: what the shopper does about it is said once. */
function withoutTwins(deadlines: Deadline[]): Deadline[] {
  const send = deadlines.find(({ kind }) => kind === 'send-dispute');
  return deadlines.filter(({ kind, on }) => kind !== 'protection-ends' || send === undefined || on !== send.on);
}

const byDay = (a: Deadline, b: Deadline) => a.on.localeCompare(b.on);

/**
 * All open deadlines of a case, the earliest first. `zone` is the computer's, used to tell on which day an event
 * happened; `today` is the day there. A deadline whose date is not known is absent: no date is ever made up.
 */
export function deadlinesOf(
  subject: Case,
  policy: Policy,
  today: Day,
  zone: string,
  openedDays: number = 0,
): Deadline[] {
  const events = currentEvents(subject);
  const status = statusOf(events);
  // What ended the round before, and was read of it, says nothing of this one.
  const told: DeadlineContext = { subject, events: eventsOfRound(events), status, policy, today, zone, openedDays };
  const read = status === 'closed' ? null : datesFromCasePage(told.events, today, zone);
  const kinds = new Set([...KINDS_OF[status], ...(read ? [read.kind] : [])]);
  const open = DEADLINE_KINDS.filter((kind) => kinds.has(kind) && matters(kind, told) && !isDone(kind, events));
  const deadlines = open.map((kind) => {
    // What the page says goes before every rule.
    const stated = read?.kind === kind ? read.dates : [];
    return lead(kind, stated.length > 0 ? stated : datesFor(kind, told), setByShopper(kind, events, zone), today);
  });
  return withoutTwins(deadlines.filter((deadline) => deadline !== null)).sort(byDay);
}

/** Dates that a case in its status has and nothing tells: the shopper is asked for them. */
export function unknownDates(subject: Case, deadlines: readonly Deadline[]): DeadlineKind[] {
  const events = currentEvents(subject);
  const asked: Partial<Record<Status, readonly DeadlineKind[]>> = {
    preparing: ['send-dispute'],
    proposed: ['answer-proposal'],
    decided: ['answer-proposal', 'appeal'],
    returning: isReturnShipped(events) ? [] : ['ship-return'],
  };
  const known = new Set(deadlines.map(({ kind }) => kind));
  return (asked[statusOf(events)] ?? []).filter((kind) => !known.has(kind) && !isDone(kind, events));
}

/** Until when a dispute about an order without a case can be opened, or null when nothing tells. */
export function windowOf(order: OrderRecord, policy: Policy, today: Day, zone: string): Deadline | null {
  return lead('send-dispute', sendDisputeDates(order, undefined, policy, zone), null, today);
}

/**
 * The dates of an order that has no case: when it should come, when its protection ends, until when it can be disputed.
 */
export function orderDates(order: OrderRecord, policy: Policy, today: Day, zone: string): Deadline[] {
  const { completedOn, deliveredOn } = order.fields;
  const dates: [DeadlineKind, DatedBy[]][] =
    completedOn || deliveredOn
      ? [['send-dispute', sendDisputeDates(order, { received: 'yes' }, policy, zone)]]
      : [
          ['delivery-promised', deliveryDates(order, zone)],
          ['protection-ends', protectionDates(order, policy, zone)],
        ];
  return dates
    .map(([kind, found]) => lead(kind, found, null, today))
    .filter((deadline) => deadline !== null)
    .sort(byDay);
}

/** How many days before the end an order without a case is on the list. */
const ENDING_DAYS = 14;
/** How long after its promised day an order that has not come stays on the list, where no end is known. */
const LATE_DAYS = 60;

/** Of an order's dates those that need the shopper's eye: it is late, or what protects them is about to end. */
export function pressingDates(dates: readonly Deadline[], today: Day): Deadline[] {
  const over = dates.some(({ kind, on }) => kind === 'protection-ends' && on < today);
  return dates.filter(({ kind, on }) => {
    const days = daysBetween(today, on);
    if (kind === 'delivery-promised') return days < 0 && days >= -LATE_DAYS && !over;
    return days >= 0 && days <= ENDING_DAYS;
  });
}

/**
 * The deadline a screen leads with: the shopper's before others', then the day it opens, the routes outside after all.
 */
export function nextDeadline(deadlines: readonly Deadline[]): Deadline | null {
  const rank = (deadline: Deadline) =>
    isLastResort(deadline) ? 3 : isOpening(deadline) ? 2 : deadline.who === 'shopper' ? 0 : 1;
  return [...deadlines].sort((a, b) => rank(a) - rank(b) || byDay(a, b))[0] ?? null;
}
