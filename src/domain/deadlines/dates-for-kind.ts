import { type Case, paidFor } from '../cases/case.js';
import type { CaseEvent } from '../cases/case-event.js';
import { caseReadsOf } from '../cases/case-facts.js';
import type { CurrentEvents } from '../cases/current-events.js';
import { isReturnShipped, lastDayOf, lastOffer } from '../cases/history.js';
import type { Status } from '../cases/transitions.js';
import type { DeadlineKind } from '../dispute/deadline-kind.js';
import { type PaymentWay, paymentWayOf } from '../dispute/payment.js';
import type { Policy } from '../dispute/policy.js';
import { deliveredOnOf } from '../orders/delivery.js';
import type { OrderRecord } from '../orders/order-record.js';
import { percentOf } from '../printed/money.js';
import { type Day, dayAfter } from '../time/day.js';
import type { DatedBy } from './deadline.js';
import { byRule, deliveryDates, disputeOpensDates, protectionDates, sendDisputeDates } from './dispute-dates.js';

/** Everything that the dates of a case are derived from. `today` is the day in `zone`, which is the computer's. */
export interface DeadlineContext {
  subject: Case;
  /** The current events of this round. */
  events: CurrentEvents;
  status: Status;
  policy: Policy;
  today: Day;
  zone: string;
  /** For how many days after the day on which a dispute became possible that date is still listed. */
  openedDays: number;
}

/** The dates of a kind, from the order, the events and the rules; what the case page states is not among them. */
export function datesForKind(kind: DeadlineKind, context: DeadlineContext): DatedBy[] {
  const { subject, events, policy, today, zone } = context;
  const { order, draft } = subject;
  const rule = (id: string, from: (zone: string) => Day | undefined) => {
    const own = policy.periods.find((period) => period.id === id)?.zone ?? zone;
    return byRule(policy, id, from(own), draft.country, zone);
  };
  const since =
    (...types: CaseEvent['type'][]) =>
    (own: string) =>
      lastDayOf(events, types, own, today, zone);
  switch (kind) {
    case 'delivery-promised':
      return draft.received === 'yes' ? [] : deliveryDates(order, zone);
    case 'dispute-opens':
      return draft.received === 'yes'
        ? []
        : disputeOpensDates(order, policy, zone).filter(({ on }) => on >= dayAfter(today, -context.openedDays));
    case 'protection-ends':
      return isProtected(context) ? protectionDates(order, policy, zone) : [];
    case 'send-dispute':
      return sendDisputeDates(order, draft, policy, zone, subject.lineKey);
    case 'seller-answers':
      return rule('seller-answer', (own) => openedOn(events) ?? since('submitted')(own));
    case 'marketplace-decides':
      return context.status === 'escalated' ? [] : rule('marketplace-steps-in', since('submitted', 'rejected'));
    case 'ship-return':
      return isReturnShipped(events) ? [] : shipReturnDates(context, rule, since('return-agreed'));
    case 'refund-arrives':
      return awaitsRefund(events) ? rule('refund-arrival', since('accepted', 'finished')) : [];
    // No source gives the length of these periods: their dates come from the page's countdown or from the shopper.
    case 'answer-proposal':
    case 'appeal':
      return [];
    case 'paypal-claim':
      return paidThrough(subject) === 'paypal' ? paypalDates(subject, rule) : [];
    case 'card-chargeback':
      return paidThrough(subject) === 'card' ? rule('card-chargeback', () => paidOn(order)) : [];
  }
}

type ByRule = (id: string, from: (zone: string) => Day | undefined) => DatedBy[];

/**
 * True while the protection of what has not arrived matters: the shopper did not say that it came. That a page shows it
 * as delivered is not their word; that the order is complete ends the protection, unless they say that it never came.
 */
function isProtected({ subject: { order, draft } }: DeadlineContext): boolean {
  return draft.received !== 'yes' && (draft.received === 'no' || order.fields.completedOn === undefined);
}

/**
 * The rule for sending goods back. A return that a page told without a day was agreed by the visit at the latest, so
 * that its date is one "at the latest" too.
 */
function shipReturnDates({ events }: DeadlineContext, rule: ByRule, agreed: (zone: string) => Day | undefined) {
  const told = events.findLast((event) => event.type === 'return-agreed');
  const latest = told?.type === 'return-agreed' && told.page !== undefined && told.on === undefined;
  const dates = rule('return-ship-by', agreed);
  return latest ? dates.map(atTheLatest) : dates;
}

function atTheLatest(date: DatedBy): DatedBy {
  return date.source.kind === 'policy' ? { ...date, source: { ...date.source, latest: true } } : date;
}

/**
 * PayPal's dates. For goods that came and are not as described the period runs from the delivery, and the long one from
 * the payment must not stand alone: without a delivery day the completion is the last it can have been.
 */
function paypalDates({ order, draft, lineKey }: Case, rule: ByRule): DatedBy[] {
  const whole = rule('paypal', () => paidOn(order));
  if (draft.received !== 'yes') return whole;
  const delivered = deliveredOnOf(order, lineKey);
  const { completedOn } = order.fields;
  if (delivered) return [...whole, ...rule('paypal-not-as-described', () => delivered)];
  const bounded = rule('paypal-not-as-described', () => completedOn).map(atTheLatest);
  return bounded.length > 0 ? [...whole, ...bounded] : [];
}

const paidOn = ({ fields }: OrderRecord): Day | undefined => fields.paidOn ?? fields.orderedOn;

/** How the order was paid, by the shopper's word or else by the page's. */
export function paidThrough({ order, draft }: Pick<Case, 'order' | 'draft'>): PaymentWay | undefined {
  return draft.paidBy ?? paymentWayOf(order.fields.paymentMethod);
}

/** The day on which the case was opened, as the case page gives it. */
function openedOn(events: CurrentEvents): Day | undefined {
  return caseReadsOf(events).findLast(({ fields }) => fields.openedOn !== undefined)?.fields.openedOn;
}

/** How much of the refund arrived when the shopper last checked; undefined before they did. */
export function arrivedOf(events: CurrentEvents): Extract<CaseEvent, { type: 'money-checked' }>['arrived'] | undefined {
  return events.findLast((event) => event.type === 'money-checked')?.arrived;
}

/** True when the case ended with a refund, and the shopper has not confirmed that all of it arrived. */
export function awaitsRefund(events: CurrentEvents): boolean {
  if (arrivedOf(events) === 'all') return false;
  return paysBack(events);
}

/** True when the end of the case brings money back: accepting nothing, or withdrawing on a promise, brings none. */
export function paysBack(events: CurrentEvents): boolean {
  const end = events.findLast(({ type }) => type === 'accepted' || type === 'finished' || type === 'withdrawn');
  if (end?.type === 'accepted') return lastOffer(events)?.amount?.minor !== 0;
  return end?.type === 'finished' && end.outcome !== 'refused' && end.outcome !== 'expired';
}

/** Offers of so little, in per cent of what was asked or paid, that accepting mostly serves to end the case. */
export const TOKEN_PERCENT = 5;

/** True when what was accepted is nothing or next to nothing of what was paid. */
export function isToken(subject: Case, events: CurrentEvents): boolean {
  if (events.findLast(({ type }) => type === 'accepted' || type === 'finished')?.type !== 'accepted') return false;
  const [offer, paid] = [lastOffer(events)?.amount, paidFor(subject)];
  const percent = offer && paid ? percentOf(offer, paid) : null;
  return offer?.minor === 0 || (percent !== null && percent <= TOKEN_PERCENT);
}
