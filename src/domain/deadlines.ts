import { type Case, type CaseEvent, DEADLINE_KINDS, type DeadlineKind } from './case.js';
import { type Day, dayAfter, dayOf } from './day.js';
import type { WindowStart } from './order.js';
import type { OrderRecord, Source } from './order-record.js';
import type { Period, Policy } from './policy.js';
import { reasonById } from './reasons.js';
import { inForce, type Status, statusOf } from './transitions.js';

/** Who says a date: the page in a sentence, our rules with their source, or she herself. */
export type DeadlineSource =
  | { kind: 'page-sentence'; words: string; read: Source | null }
  | { kind: 'policy'; period: Period; from: Day }
  | { kind: 'shopper'; why: string; setOn: Day };

export interface DatedBy {
  on: Day;
  source: DeadlineSource;
}

export interface Deadline extends DatedBy {
  kind: DeadlineKind;
  /** Who must act by then. */
  who: 'shopper' | 'seller' | 'marketplace';
  /** True when the date was printed or set by her; false when it is counted from a rule. */
  certain: boolean;
  /** Other dates for the same thing, from other sources; the earliest leads. */
  rivals: DatedBy[];
}

/** Days of safety before a date whose zone is not certain: the page prints the day, not the zone it ends in. */
export const SAFETY_DAYS = 1;

const WHO: Record<DeadlineKind, Deadline['who']> = {
  'send-dispute': 'shopper',
  'answer-proposal': 'shopper',
  'card-chargeback': 'shopper',
  'seller-answers': 'seller',
  'marketplace-decides': 'marketplace',
  'refund-arrives': 'marketplace',
};

/** Which deadlines matter in which status. */
const KINDS_OF: Record<Status, readonly DeadlineKind[]> = {
  preparing: ['send-dispute', 'card-chargeback'],
  submitted: ['seller-answers', 'marketplace-decides', 'card-chargeback'],
  proposed: ['answer-proposal', 'card-chargeback'],
  decided: ['answer-proposal', 'card-chargeback'],
  contested: ['marketplace-decides', 'card-chargeback'],
  returning: ['card-chargeback'],
  escalated: ['card-chargeback'],
  closed: ['refund-arrives'],
};

/** The days that things happened, as the order tells them, by the names that rules count from. */
function startsOf(order: OrderRecord): Partial<Record<WindowStart, Day>> {
  const { orderedOn, paidOn, shippedOn, deliveredOn, completedOn } = order.fields;
  const starts = {
    ordered: orderedOn,
    paid: paidOn,
    shipped: shippedOn,
    delivered: deliveredOn,
    completed: completedOn,
  };
  return Object.fromEntries(Object.entries(starts).filter(([, day]) => day !== undefined));
}

/** Until when a dispute can be opened, by everything known: the page's sentences first, else the default rules. */
function sendDisputeDates(order: OrderRecord, draft: Case['draft'] | undefined, policy: Policy): DatedBy[] {
  const about = reasonById(draft?.reason)?.window;
  const received = draft?.received ?? (order.fields.completedOn ? 'yes' : undefined);
  const stated = statedDates(order, about, received);
  return stated.length > 0 ? stated : policyDates(order, received, policy);
}

function statedDates(order: OrderRecord, about: string | undefined, received: 'yes' | 'no' | undefined): DatedBy[] {
  const starts = startsOf(order);
  const dates: DatedBy[] = [];
  const { refundIfNotDeliveredBefore, refundWords, windows } = order.fields;
  if (refundIfNotDeliveredBefore && received !== 'yes') {
    const read = order.sources.refundIfNotDeliveredBefore ?? null;
    const words = refundWords ?? '';
    dates.push({ on: refundIfNotDeliveredBefore, source: { kind: 'page-sentence', words, read } });
  }
  for (const window of windows ?? []) {
    const start = starts[window.from];
    const fits = about === undefined || window.about === 'any' || window.about === about;
    if (start === undefined || received === 'no' || !fits) continue;
    const read = order.sources.windows ?? null;
    dates.push({ on: dayAfter(start, window.days), source: { kind: 'page-sentence', words: window.words, read } });
  }
  return dates;
}

/** The default rules for opening a dispute, by what they are counted from. */
const OPENING_RULES: { period: string; when: 'yes' | 'no'; start: (order: OrderRecord) => Day | undefined }[] = [
  { period: 'dispute-after-completion', when: 'yes', start: (order) => order.fields.completedOn },
  { period: 'not-received-after-delivery-time', when: 'no', start: (order) => order.fields.expectedOn },
];

function policyDates(order: OrderRecord, received: 'yes' | 'no' | undefined, policy: Policy): DatedBy[] {
  return OPENING_RULES.flatMap((rule) => {
    const start = rule.start(order);
    if (start === undefined || (received !== undefined && received !== rule.when)) return [];
    return fromPolicy(policy, rule.period, start);
  });
}

function fromPolicy(policy: Policy, id: string, from: Day | undefined): DatedBy[] {
  const period = policy.periods.find((candidate) => candidate.id === id);
  if (!period || from === undefined) return [];
  return [{ on: dayAfter(from, period.days), source: { kind: 'policy', period, from } }];
}

function lastDay(events: readonly CaseEvent[], types: readonly CaseEvent['type'][], zone: string): Day | undefined {
  const event = events.findLast((candidate) => types.includes(candidate.type));
  return event && dayOf(event.at, zone);
}

function datesFor(kind: DeadlineKind, subject: Case, policy: Policy, zone: string): DatedBy[] {
  const { order, draft, events } = subject;
  switch (kind) {
    case 'send-dispute':
      return sendDisputeDates(order, draft, policy);
    case 'seller-answers':
      return fromPolicy(policy, 'seller-answer', lastDay(events, ['submitted'], zone));
    case 'marketplace-decides':
      return fromPolicy(policy, 'marketplace-steps-in', lastDay(events, ['submitted', 'rejected'], zone));
    case 'answer-proposal':
      // Its length is not known: it is read from the page's countdown or set by her.
      return [];
    case 'refund-arrives': {
      const closing = events.findLast((event) => event.type === 'accepted' || event.type === 'finished');
      const paysBack =
        closing?.type === 'accepted' ||
        (closing?.type === 'finished' && closing.outcome !== 'refused' && closing.outcome !== 'expired');
      return paysBack ? fromPolicy(policy, 'refund-arrival', lastDay(events, ['accepted', 'finished'], zone)) : [];
    }
    case 'card-chargeback':
      return fromPolicy(policy, 'card-chargeback', order.fields.paidOn ?? order.fields.orderedOn);
  }
}

function setByHer(events: readonly CaseEvent[], kind: DeadlineKind, zone: string): DatedBy | null {
  const event = events.findLast((candidate) => candidate.type === 'deadline-set' && candidate.kind === kind);
  if (event?.type !== 'deadline-set' || event.on === null) return null;
  return { on: event.on, source: { kind: 'shopper', why: event.why, setOn: dayOf(event.at, zone) } };
}

/** True once she said it is done, until something new happened that starts it again. */
function isDone(events: readonly CaseEvent[], kind: DeadlineKind): boolean {
  const doneAt = events.findLastIndex((event) => event.type === 'deadline-done' && event.kind === kind);
  const restarts = new Set<CaseEvent['type']>([
    'deadline-set',
    'submitted',
    'proposal-received',
    'decision-received',
    'rejected',
    'reopened',
  ]);
  return doneAt !== -1 && !events.slice(doneAt + 1).some((event) => restarts.has(event.type));
}

function lead(kind: DeadlineKind, dates: DatedBy[], mine: DatedBy | null, today: Day): Deadline | null {
  const sorted = [...dates].sort((a, b) => a.on.localeCompare(b.on));
  // A window that is over says nothing of one that still runs: the earliest to come leads, else the last that passed.
  const leading = mine ?? sorted.find((date) => date.on >= today) ?? sorted.at(-1);
  if (!leading) return null;
  const rivals = sorted.filter((date) => date !== leading);
  return { kind, who: WHO[kind], ...leading, certain: leading.source.kind !== 'policy', rivals };
}

/**
 * All open deadlines of a case, the earliest first. `zone` is the computer's, used to tell on which day an event
 * happened; `today` is the day there. A deadline whose date is not known is absent: no date is ever made up.
 */
export function deadlinesOf(subject: Case, policy: Policy, today: Day, zone: string): Deadline[] {
  const events = inForce(subject.events);
  const kinds = KINDS_OF[statusOf(events)];
  return DEADLINE_KINDS.filter((kind) => kinds.includes(kind) && !isDone(events, kind))
    .map((kind) =>
      lead(kind, datesFor(kind, { ...subject, events }, policy, zone), setByHer(events, kind, zone), today),
    )
    .filter((deadline) => deadline !== null)
    .sort((a, b) => a.on.localeCompare(b.on));
}

/** Until when a dispute about an order without a case can be opened, or null when nothing tells. */
export function windowOf(order: OrderRecord, policy: Policy, today: Day): Deadline | null {
  return lead('send-dispute', sendDisputeDates(order, undefined, policy), null, today);
}

/** The deadline a screen leads with: hers before others', the chargeback of last resort after both. */
export function nextDeadline(deadlines: readonly Deadline[]): Deadline | null {
  const rank = (deadline: Deadline) => (deadline.kind === 'card-chargeback' ? 2 : deadline.who === 'shopper' ? 0 : 1);
  return [...deadlines].sort((a, b) => rank(a) - rank(b) || a.on.localeCompare(b.on))[0] ?? null;
}
