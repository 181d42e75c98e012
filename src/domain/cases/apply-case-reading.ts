import type { StepId } from '../dispute/steps.js';
import { type Case, lineOf } from './case.js';
import type { CaseEvent } from './case-event.js';
import { caseFactsOf } from './case-facts.js';
import { bringsNews } from './case-news.js';
import type { CaseReading, CaseState, CaseVisit } from './case-reading.js';
import { currentEvents } from './current-events.js';
import { EVENTS_FROM_READING } from './events-from-reading.js';
import { unconfirmedClaims } from './page-claims.js';
import { apply, STEP_OF, statusOf } from './transitions.js';

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
  for (const step of EVENTS_FROM_READING) {
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
