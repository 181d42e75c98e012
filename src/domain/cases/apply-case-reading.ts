import type { StepId } from '../dispute/steps.js';
import type { Money } from '../printed/money.js';
import type { PageKind } from '../reading/page-kind.js';
import { type Day, dayAfter, dayOf } from '../time/day.js';
import { type Case, lineOf, linePriceOf, paidFor } from './case.js';
import type { CaseEvent } from './case-event.js';
import { type CaseReadEvent, caseFactsOf, caseReadsOf } from './case-facts.js';
import type { CaseField, CaseFields, CaseReading, CaseState } from './case-reading.js';
import { type CurrentEvents, currentEvents, eventsOfRound } from './current-events.js';
import { lastOffer } from './history.js';
import { unconfirmedClaims } from './page-claims.js';
import { apply, STEP_OF, statusOf } from './transitions.js';

/** One visit to a page that shows cases. */
export interface CaseVisit {
  page: PageKind;
  /** The instant of the reading. */
  at: string;
}

/**
 * True when a reading is about this case: it has the case's number; else it names the case's line; else, where a line's
 * number is not known, it names an order that has one line only. Once the case has a number, a reading without one is
 * about nothing: any script of any page can name a line.
 */
export function isAbout(subject: Case, reading: CaseReading): boolean {
  const known = caseFactsOf(currentEvents(subject)).caseNumber;
  if (known !== undefined && reading.caseNumber === undefined) return false;
  if (known !== undefined && known === reading.caseNumber) return true;
  const line = lineOf(subject);
  const lineId = line?.fields.lineId;
  if (lineId !== undefined && reading.lineId !== undefined) return lineId === reading.lineId;
  return subject.order.lines.length === 1 && subject.order.orderId === reading.orderId;
}

/**
 * The case after a visit to the marketplace's page about it. Each change is recorded once, and the status follows from
 * codes, page structure and amounts. It never follows from translated words, which the shopper is asked to confirm. A
 * visit that brings nothing new returns the same object.
 */
export function applyCaseReading(subject: Case, reading: CaseReading, { page, at }: CaseVisit): Case {
  const { caseNumber, fields, wonBy } = reading;
  if (isAboutEarlierCase(subject, reading) || !bringsNews(subject, reading, { page, at })) return subject;
  const number = caseNumber === undefined ? {} : { caseNumber };
  let next = withEvent(ledBack(subject, reading, { page, at }), {
    type: 'case-read',
    at,
    page,
    ...number,
    fields,
    wonBy,
  });
  for (const step of [submitted, offered, agreed, returning, ended]) {
    const event = step(next, fields, { page, at });
    if (event) next = withEvent(next, event);
  }
  return atStepOfStatus(subject, next);
}

/**
 * True for a reading of an earlier case about the same line. Lists go on showing that case, and its outcome says
 * nothing about this one. Where no day shows which of the two is earlier, a case that is submitted and not closed is
 * taken for the newer one.
 */
function isAboutEarlierCase(subject: Case, { caseNumber, fields }: CaseReading): boolean {
  const events = currentEvents(subject);
  const known = caseFactsOf(events);
  if (caseNumber === undefined || known.caseNumber === undefined || caseNumber === known.caseNumber) return false;
  const [own, other] = [known.fields.openedOn, fields.openedOn];
  if (own !== undefined && other !== undefined && own !== other) return other < own;
  const status = statusOf(events);
  return status !== 'preparing' && status !== 'closed';
}

/** Shows the shopper the step that matters now when the status has changed, whichever step they left open. */
function atStepOfStatus(before: Case, after: Case): Case {
  const status = statusOf(currentEvents(after));
  if (status === 'preparing' || status === statusOf(currentEvents(before))) return after;
  // After submitting, the shopper first needs to know what to save and which buttons of the shop not to press.
  const atStep: StepId = status === 'submitted' ? 'customer-service' : STEP_OF[status];
  return { ...after, draft: { ...after.draft, atStep } };
}

/** The case with an event added, or unchanged when the event is not possible. */
function withEvent(subject: Case, event: CaseEvent): Case {
  const result = apply(subject, event);
  return result.ok ? result.case : subject;
}

/** The states in which a case runs at the marketplace. */
const RUNNING: readonly (CaseState | undefined)[] = [
  'waiting-seller',
  'waiting-marketplace',
  'waiting-shopper',
  'return-goods',
];

/** What only pages told ends, when a page shows the case running again: pages cannot end a case for good. */
function ledBack(subject: Case, { fields }: CaseReading, { page, at }: CaseVisit): Case {
  const events = currentEvents(subject);
  if (!RUNNING.includes(fields.state) || statusOf(events) !== 'closed') return subject;
  const claims = new Set<CaseEvent>(unconfirmedClaims(events).filter(({ type }) => ENDS.has(type)));
  return subject.events.reduce<Case>(
    (known, event, index) => (claims.has(event) ? withEvent(known, { type: 'undone', at, page, index }) : known),
    subject,
  );
}

const ENDS = new Set<CaseEvent['type']>(['withdrawn', 'finished', 'accepted', 'decision-received']);

/** The most readings of one case that are kept of a day; beyond it only another state or offer is, up to twice as many. */
const READINGS_A_DAY = 60;
const WEIGHTY: readonly CaseField[] = ['state', 'stateCode', 'mustAct', 'offerAmount', 'answerBy', 'refundAmount'];
const DAY_MS = 86_400_000;

/**
 * True when a value differs from what was last read in the same way on the same kind of page, or when this page says a
 * second time what only another kind of page told on another day.
 */
function bringsNews(subject: Case, reading: CaseReading, visit: CaseVisit): boolean {
  const events = currentEvents(subject);
  const facts = caseFactsOf(events);
  const reads = caseReadsOf(events);
  const today = reads.filter(({ at }) => Math.abs(Date.parse(visit.at) - Date.parse(at)) < DAY_MS).length;
  if (today >= 2 * READINGS_A_DAY) return false;
  if (reading.caseNumber !== undefined && reading.caseNumber !== facts.caseNumber) return true;
  const visits = reads.filter(({ page }) => page === visit.page);
  const changed = (Object.keys(reading.fields) as CaseField[]).filter((field) => {
    // The text changes every second. `countdownEndsAt` is compared instead.
    if (field === 'countdownText') return false;
    const before = visits.findLast(
      (event) => event.fields[field] !== undefined && event.wonBy?.[field] === reading.wonBy[field],
    );
    return !isSame(field, before?.fields ?? facts.fields, reading.fields);
  });
  if (changed.length === 0) return confirmsClaim(events, visits, visit);
  return today < READINGS_A_DAY || changed.some((field) => WEIGHTY.includes(field));
}

/** True when this kind of page was not read since a claim of another kind of page, on another day. */
function confirmsClaim(events: CurrentEvents, visits: readonly CaseReadEvent[], { page, at }: CaseVisit): boolean {
  return unconfirmedClaims(events).some(
    (claim) =>
      claim.page !== page && claim.at.slice(0, 10) !== at.slice(0, 10) && !visits.some((read) => read.at >= claim.at),
  );
}

/** A text without its figures: clocks and counts in it tick, and what they say is read on its own. */
const withoutFigures = (value: unknown): string => JSON.stringify(value ?? null).replace(/\p{Nd}+/gu, '#');

/** Texts of which only the words count. */
const TICKING: readonly CaseField[] = ['stateText', 'stepTexts', 'solutionText'];

function isSame(field: CaseField, before: CaseFields, now: CaseFields): boolean {
  if (TICKING.includes(field)) return withoutFigures(before[field]) === withoutFigures(now[field]);
  if (field !== 'countdownEndsAt') return JSON.stringify(before[field]) === JSON.stringify(now[field]);
  const [one, other] = [before.countdownEndsAt, now.countdownEndsAt];
  if (one === undefined || other === undefined) return one === other;
  return Math.abs(Date.parse(one) - Date.parse(other)) <= toleranceOf(now.countdownText);
}

const MINUTE = 60_000;

/**
 * By how many milliseconds the end of one countdown can differ between two visits. The coarser its text, the more:
 * "2 days left" is printed all day long.
 */
function toleranceOf(countdown: string | undefined): number {
  const numbers = countdown?.match(/\p{Nd}+/gu)?.length ?? 3;
  return numbers === 1 ? 25 * 60 * MINUTE : numbers === 2 ? 61 * MINUTE : 2 * MINUTE;
}

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
