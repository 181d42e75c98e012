import type { Draft } from '../cases/draft.js';
import { type Policy, periodsFor } from '../dispute/policy.js';
import { reasonById } from '../dispute/reasons.js';
import type { OrderField } from '../orders/order.js';
import type { OrderRecord } from '../orders/order-record.js';
import type { StatedWindow, WindowStart } from '../printed/stated-window.js';
import type { Source } from '../reading/source.js';
import { type Day, dayAfter, dayOf, daysBetween, workdayAfter } from '../time/day.js';
import type { DatedBy, DeadlineSource } from './deadline.js';

type Answers = Pick<Draft, 'received' | 'reason' | 'country'>;

/** The days on which things happened to an order, by the names that windows and rules count from. */
function startsOf(order: OrderRecord): Partial<Record<WindowStart, Day>> {
  const { orderedOn, paidOn, shippedOn, expectedOn, deliveredOn, completedOn } = order.fields;
  const starts = {
    ordered: orderedOn,
    paid: paidOn,
    shipped: shippedOn,
    expected: expectedOn,
    delivered: deliveredOn,
    completed: completedOn,
  };
  return Object.fromEntries(Object.entries(starts).filter(([, day]) => day !== undefined));
}

/** Until when a dispute can be opened: by the page's sentences, or, where it has none, by the default rules. */
export function sendDisputeDates(
  order: OrderRecord,
  draft: Answers | undefined,
  policy: Policy,
  zone: string,
): DatedBy[] {
  const about = reasonById(draft?.reason)?.window;
  const received = draft?.received ?? (order.fields.completedOn ? 'yes' : undefined);
  const stated = [
    ...(received === 'yes' ? [] : refundPromise(order, zone)),
    ...(received === 'no' ? [] : statedWindows(order, about, zone)),
  ];
  return stated.length > 0 ? stated : ruleDates(order, { ...draft, received }, about, policy, zone);
}

/** The last day of protection of an order that has not arrived: the day the page promises, else that of the rule. */
export function protectionDates(order: OrderRecord, policy: Policy, zone: string): DatedBy[] {
  const promised = refundPromise(order, zone);
  return promised.length > 0
    ? promised
    : byRule(policy, 'not-received-after-delivery-time', order.fields.expectedOn, undefined, zone);
}

function refundPromise(order: OrderRecord, zone: string): DatedBy[] {
  const { refundIfNotDeliveredBefore: on, refundWords: words = '' } = order.fields;
  if (!on) return [];
  const read = order.sources.refundIfNotDeliveredBefore ?? null;
  return [{ on, zone, source: sourceOfFact(read, words, zone) }];
}

/** Where a day among an order's facts comes from: the order's page, or the shopper who entered it. */
function sourceOfFact(read: Source | null, words: string, zone: string): DeadlineSource {
  if (read?.page !== null) return { kind: 'page-sentence', words, read };
  return { kind: 'shopper', why: '', setOn: dayOf(read.readAt, zone), read };
}

function statedWindows(order: OrderRecord, about: string | undefined, zone: string): DatedBy[] {
  const starts = startsOf(order);
  const read = order.sources.windows ?? null;
  const fits = (window: StatedWindow) => about === undefined || window.about === 'any' || window.about === about;
  return (order.fields.windows ?? []).filter(fits).flatMap(({ days, from, words }) => {
    const start = starts[from];
    if (start === undefined) return [];
    const counted = { days, from: start };
    return [{ on: dayAfter(start, days), zone, source: { kind: 'page-sentence', words, read, counted } }];
  });
}

/** The default rules for opening a dispute: whether the parcel came, what the rule is about, where it counts from. */
const OPENING_RULES: {
  period: string;
  when: 'yes' | 'no';
  about?: StatedWindow['about'];
  start: OrderField & DayField;
}[] = [
  { period: 'dispute-after-completion', when: 'yes', start: 'completedOn' },
  { period: 'dispute-fault-after-order', when: 'yes', about: 'fault', start: 'orderedOn' },
  { period: 'return-after-completion', when: 'yes', about: 'return', start: 'completedOn' },
  { period: 'not-received-after-delivery-time', when: 'no', start: 'expectedOn' },
];
type DayField = 'orderedOn' | 'completedOn' | 'expectedOn';

function ruleDates(
  order: OrderRecord,
  { received, country }: Answers,
  about: string | undefined,
  policy: Policy,
  zone: string,
): DatedBy[] {
  return OPENING_RULES.filter((rule) => received === undefined || received === rule.when)
    .filter((rule) => about === undefined || rule.about === undefined || rule.about === about)
    .flatMap((rule) => byRule(policy, rule.period, order.fields[rule.start], country, zone));
}

/** The days that a rule gives, counted from `from`. Empty when the start or the length of the period is not known. */
export function byRule(
  policy: Policy,
  id: string,
  from: Day | undefined,
  country: string | undefined,
  zone: string,
): DatedBy[] {
  if (from === undefined) return [];
  return periodsFor(policy, id, country).flatMap((period) => {
    const { days, working } = period;
    if (days === null) return [];
    const on = working ? workdayAfter(from, days) : dayAfter(from, days);
    return [{ on, zone: period.zone ?? zone, source: { kind: 'policy', period, from } }];
  });
}

/** The day for which the parcel was promised, while it has not arrived. */
export function deliveryDates(order: OrderRecord, zone: string): DatedBy[] {
  const { expectedOn, deliveredOn, completedOn } = order.fields;
  if (!expectedOn || deliveredOn || completedOn) return [];
  const read = order.sources.expectedOn ?? null;
  return [{ on: expectedOn, zone, source: sourceOfFact(read, '', zone) }];
}

/** When delivery was promised within fewer days than this, a dispute can be opened at once. */
const QUICK_DELIVERY_DAYS = 5;

/** The first day on which a dispute about a parcel that has not arrived can be opened. */
export function disputeOpensDates(order: OrderRecord, policy: Policy, zone: string): DatedBy[] {
  const { shippedOn, expectedOn, deliveredOn, completedOn, disputeOffered } = order.fields;
  if (!shippedOn || deliveredOn || completedOn || disputeOffered) return [];
  if (expectedOn && daysBetween(shippedOn, expectedOn) < QUICK_DELIVERY_DAYS) return [];
  return byRule(policy, 'earliest-opening', shippedOn, undefined, zone);
}
