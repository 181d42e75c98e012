// The events that follow from what a page shows of a case: by codes, page structure and amounts, never by its words.

import type { Money } from '../printed/money.js';
import { type Day, dayAfter, dayOf } from '../time/day.js';
import { type Case, linePriceOf, paidFor } from './case.js';
import type { CaseEvent } from './case-event.js';
import { caseFactsOf } from './case-facts.js';
import type { CaseFields, CaseState, CaseVisit } from './case-reading.js';
import { type CurrentEvents, currentEvents, eventsOfRound } from './current-events.js';
import { lastOffer } from './history.js';
import { statusOf } from './transitions.js';

/** The states in which the marketplace has closed a case. */
const OVER: readonly (CaseState | undefined)[] = ['refunded', 'refused', 'cancelled', 'closed'];

/** The event that follows from what was read, or null. */
type Step = (subject: Case, read: CaseFields, visit: CaseVisit) => CaseEvent | null;

/**
 * A draft counts as submitted only from a reading with a case number and a state or a day: what a form is drawn from
 * names the line as well.
 */
const submitted: Step = (subject, read, visit) => {
  if (statusOf(currentEvents(subject)) !== 'preparing') return null;
  const events = roundOf(subject);
  const { caseNumber, fields: facts } = caseFactsOf(events);
  const tells = [facts.state, facts.stateCode, facts.stateText, facts.openedOn, facts.changedOn];
  if (caseNumber === undefined || tells.every((fact) => fact === undefined)) return null;
  const startedAt = events[0]?.at ?? subject.openedAt;
  // A closed case that is older than this one is not the one being prepared. Zones differ, so a day earlier is allowed.
  const isOlder = facts.openedOn === undefined || facts.openedOn < dayAfter(dayOf(startedAt, 'UTC'), -1);
  if (OVER.includes(read.state ?? facts.state) && isOlder) return null;
  return { type: 'submitted', ...visit, ...(facts.openedOn === undefined ? {} : { on: facts.openedOn }) };
};

/** The day that the page gives for what it tells; absent where it gives none. */
const givenDay = ({ finishedOn, changedOn }: CaseFields): { on?: Day } => {
  const on = finishedOn ?? changedOn;
  return on === undefined ? {} : { on };
};

/** The current events of the round: what happened before the case was reopened is not what the page shows now. */
const roundOf = (subject: Case): CurrentEvents => eventsOfRound(currentEvents(subject));

const offered: Step = (subject, read, visit) => {
  const answerable = read.actions?.some((action) => action === 'accept' || action === 'reject');
  if (!answerable || (read.offerAmount === undefined && read.printedOffer === undefined)) return null;
  const amount = read.offerAmount ?? null;
  const words = read.stateText ?? '';
  const type = read.offerBy === 'marketplace' ? 'decision-received' : 'proposal-received';
  const before = lastOffer(roundOf(subject));
  // The shopper may have entered the offer before the page was read; the page adds an amount that they left out.
  if (before && (amount === null || (before.amount !== null && sameMoney(before.amount, amount)))) {
    const isKnown = before.type === type || read.offerBy === undefined;
    if (isKnown) return null;
  }
  if (type === 'decision-received') return { type, ...visit, ...givenDay(read), amount, words };
  return { type, ...visit, amount, words, ...(read.offerBy ? { by: read.offerBy } : {}) };
};

const agreed: Step = (subject, read, visit) => {
  const offer = lastOffer(roundOf(subject))?.amount;
  const paying = read.state === 'refunding' || read.state === 'refunded';
  if (!paying || !offer || !read.refundAmount || !sameMoney(offer, read.refundAmount)) return null;
  return hasHappened(subject, 'accepted') ? null : { type: 'accepted', ...visit, ...givenDay(read) };
};

const returning: Step = (subject, read, visit) =>
  read.state === 'return-goods' && !hasHappened(subject, 'return-agreed')
    ? { type: 'return-agreed', ...visit, ...givenDay(read) }
    : null;

const ended: Step = (subject, read, visit) => {
  if (statusOf(currentEvents(subject)) === 'preparing') return null;
  const told = { ...visit, ...givenDay(read) };
  if (read.state === 'cancelled') return hasHappened(subject, 'withdrawn') ? null : { type: 'withdrawn', ...told };
  if (read.state === 'refused') {
    if (hasHappened(subject, 'decision-received')) return null;
    return { type: 'decision-received', ...told, amount: null, words: read.stateText ?? '' };
  }
  if (read.state !== 'refunded' || hasHappened(subject, 'finished')) return null;
  const outcome = outcomeOf(caseFactsOf(roundOf(subject)).fields.refundAmount, subject);
  return outcome && { type: 'finished', ...told, outcome };
};

/**
 * Whether all of the money came back or a part. null when the amounts cannot be compared, and when it is the price of
 * the item without its share of the shipping: the shopper is asked.
 */
function outcomeOf(refund: Money | undefined, subject: Case): 'refunded' | 'partly' | null {
  const paid = paidFor(subject);
  if (!refund || !paid || refund.currency !== paid.currency || refund.minor <= 0) return null;
  if (refund.minor >= paid.minor) return 'refunded';
  const price = linePriceOf(subject);
  const coversItem = price?.currency === refund.currency && refund.minor >= price.minor;
  return coversItem ? null : 'partly';
}

function sameMoney(one: Money, other: Money): boolean {
  return one.currency === other.currency && one.minor === other.minor;
}

/** True when an event of this type happened in this round. */
function hasHappened(subject: Case, type: CaseEvent['type']): boolean {
  return roundOf(subject).some((event) => event.type === type);
}

/** What can follow from a reading, in the order in which it happens. */
export const EVENTS_FROM_READING: readonly Step[] = [submitted, offered, agreed, returning, ended];
