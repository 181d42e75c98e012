import type { Case } from '../cases/case.js';
import type { CaseEvent } from '../cases/case-event.js';
import { caseReadsOf } from '../cases/case-facts.js';
import type { CurrentEvents } from '../cases/current-events.js';
import { isReturnShipped, lastDayOf } from '../cases/history.js';
import type { Status } from '../cases/transitions.js';
import type { DeadlineKind } from '../dispute/deadline-kind.js';
import type { Policy } from '../dispute/policy.js';
import type { OrderRecord } from '../orders/order-record.js';
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
  // PayPal sets an earlier end for goods that arrived and are not as described. Where it sets none, the other remains.
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
        : disputeOpensDates(order, policy, zone).filter(({ on }) => on >= dayAfter(today, -context.openedDays));
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
      return context.status === 'escalated' ? [] : rule('marketplace-steps-in', since('submitted', 'rejected'));
    case 'ship-return':
      return isReturnShipped(events) ? [] : rule('return-ship-by', since('return-agreed'));
    case 'refund-arrives':
      return awaitsRefund(events) ? rule('refund-arrival', since('accepted', 'finished')) : [];
    // No source gives the length of these periods: their dates come from the page's countdown or from the shopper.
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
  const end = events.findLast((event) => event.type === 'accepted' || event.type === 'finished');
  if (end?.type !== 'finished') return end !== undefined;
  return end.outcome !== 'refused' && end.outcome !== 'expired';
}
