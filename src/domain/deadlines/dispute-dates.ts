import type { Draft } from '../cases/draft.js';
import { type Policy, periodsFor } from '../dispute/policy.js';
import { reasonById } from '../dispute/reasons.js';
import { DAY_OF } from '../orders/day-of.js';
import { deliveredOnOf, isShownDelivered } from '../orders/delivery.js';
import { alternativesOf, type OrderRecord } from '../orders/order-record.js';
import type { StatedWindow, WindowStart } from '../printed/stated-window.js';
import type { Source } from '../reading/source.js';
import { type Day, dayAfter, dayOf, daysBetween, workdayAfter } from '../time/day.js';
import type { DatedBy, DeadlineSource } from './deadline.js';

type Answers = Pick<Draft, 'received' | 'reason' | 'country'>;

type DayField = (typeof DAY_OF)[WindowStart] | 'refundIfNotDeliveredBefore';

/** A day that was read for a fact of the order, with where it was read. */
interface FactDay {
  on: Day;
  read: Source | null;
}

/**
 * Every day that was read for a fact, the one that counts first. Where pages differ each day is one to count from, so
 * that the earliest end leads: a later reading cannot move a date away. The shopper's own word stands alone.
 */
function daysOf(order: OrderRecord, field: DayField, lineKey?: string): FactDay[] {
  const on = field === 'deliveredOn' ? deliveredOnOf(order, lineKey) : order.fields[field];
  if (on === undefined) return [];
  const read = order.sources[field] ?? null;
  if (read?.strategy === 'shopper') return [{ on, read }];
  const others = alternativesOf(order, field).flatMap(({ value, source }) =>
    typeof value === 'string' && value !== on ? [{ on: value, read: source }] : [],
  );
  return [{ on, read }, ...others];
}

/** Until when a dispute can be opened: by the page's sentences, or, where it has none, by the default rules. */
export function sendDisputeDates(
  order: OrderRecord,
  draft: Answers | undefined,
  policy: Policy,
  zone: string,
  lineKey?: string,
): DatedBy[] {
  const about = reasonById(draft?.reason)?.window;
  const received = draft?.received ?? (order.fields.completedOn ? 'yes' : undefined);
  const stated = [
    ...(received === 'yes' ? [] : refundPromise(order, zone)),
    ...(received === 'no' ? [] : statedWindows(order, about, zone, lineKey)),
  ];
  if (stated.some(({ gone }) => !gone)) return stated;
  return [...stated, ...ruleDates(order, { ...draft, received }, about, policy, zone, lineKey)];
}

/** The last day of protection of an order that has not arrived: the day the page promises, else that of the rule. */
export function protectionDates(order: OrderRecord, policy: Policy, zone: string): DatedBy[] {
  const promised = refundPromise(order, zone);
  if (promised.length > 0) return promised;
  return daysOf(order, 'expectedOn').flatMap(({ on }) =>
    byRule(policy, 'not-received-after-delivery-time', on, undefined, zone),
  );
}

function refundPromise(order: OrderRecord, zone: string): DatedBy[] {
  const { refundWords: words = '' } = order.fields;
  return daysOf(order, 'refundIfNotDeliveredBefore').map(({ on, read }, at) => ({
    on,
    zone,
    source: sourceOfFact(read, at === 0 ? words : '', zone),
  }));
}

/** Where a day among an order's facts comes from: the order's page, or the shopper who entered it. */
function sourceOfFact(read: Source | null, words: string, zone: string): DeadlineSource {
  if (read?.page !== null) return { kind: 'page-sentence', words, read };
  return { kind: 'shopper', why: '', setOn: dayOf(read.readAt, zone), read };
}

function statedWindows(order: OrderRecord, about: string | undefined, zone: string, lineKey?: string): DatedBy[] {
  const read = order.sources.windows ?? null;
  const fits = (window: StatedWindow) => about === undefined || window.about === 'any' || window.about === about;
  return (order.fields.windows ?? []).filter(fits).flatMap(({ days, from, words, readAt, page, gone }) =>
    daysOf(order, DAY_OF[from], lineKey).map(({ on }): DatedBy => {
      const own = read && readAt && page ? { ...read, readAt, page } : read;
      const source = { kind: 'page-sentence', words, read: own, counted: { days, from: on } } as const;
      return { on: dayAfter(on, days), zone, source, ...(gone ? { gone } : {}) };
    }),
  );
}

/** The default rules for opening a dispute: whether the parcel came, what the rule is about, where it counts from. */
const OPENING_RULES: {
  period: string;
  when: 'yes' | 'no';
  about?: StatedWindow['about'];
  start: DayField;
  /** True for a rule that counts only where the shopper's reason is what it is about. */
  only?: true;
}[] = [
  { period: 'dispute-after-completion', when: 'yes', start: 'completedOn' },
  { period: 'dispute-fault-after-order', when: 'yes', about: 'fault', start: 'orderedOn' },
  { period: 'return-after-completion', when: 'yes', about: 'return', start: 'completedOn' },
  { period: 'free-return-after-delivery', when: 'yes', about: 'return', start: 'deliveredOn', only: true },
  { period: 'withdrawal-after-delivery', when: 'yes', about: 'return', start: 'deliveredOn', only: true },
  { period: 'not-received-after-delivery-time', when: 'no', start: 'expectedOn' },
];

function ruleDates(
  order: OrderRecord,
  { received, country }: Answers,
  about: string | undefined,
  policy: Policy,
  zone: string,
  lineKey?: string,
): DatedBy[] {
  return OPENING_RULES.filter((rule) => received === undefined || received === rule.when)
    .filter((rule) => (about === undefined ? !rule.only : rule.about === undefined || rule.about === about))
    .flatMap((rule) =>
      daysOf(order, rule.start, lineKey).flatMap(({ on }) => byRule(policy, rule.period, on, country, zone)),
    );
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
  if (isShownDelivered(order) || order.fields.completedOn) return [];
  return daysOf(order, 'expectedOn').map(({ on, read }) => ({ on, zone, source: sourceOfFact(read, '', zone) }));
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
