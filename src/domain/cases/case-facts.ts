import type { PageKind } from '../reading/page-kind.js';
import { STRATEGIES, type Strategy } from '../reading/strategy.js';
import type { CaseEvent } from './case-event.js';
import type { CaseField, CaseFields } from './case-reading.js';
import type { CurrentEvents } from './current-events.js';

/** Where a fact of a case was read. */
export interface CaseFactSource {
  page: PageKind;
  readAt: string;
  /** Absent in events saved before the strategy was recorded. */
  strategy?: Strategy;
}

/** What is known of one case from all visits to the marketplace's pages, each value with its source. */
export interface CaseFacts {
  /** The marketplace's number of the case. */
  caseNumber?: string;
  fields: CaseFields;
  sources: Partial<Record<CaseField, CaseFactSource>>;
}

/** Fields that hold only while the case stays in its state: a countdown, for one, ends when the state changes. */
const VOID_AFTER_MOVE: readonly CaseField[] = ['mustAct', 'countdownText', 'countdownEndsAt', 'answerBy', 'actions'];

/** Fields that no longer hold once an offer was made. They include the state itself. */
const VOID_AFTER_OFFER: readonly CaseField[] = [...VOID_AFTER_MOVE, 'state', 'stateCode'];

/** A visit to the marketplace's page of the case. */
export type CaseReadEvent = Extract<CaseEvent, { type: 'case-read' }>;

/** Every visit to the marketplace's pages that brought something new about the case, oldest first. */
export function caseReadsOf(events: CurrentEvents): CaseReadEvent[] {
  return events.filter((event) => event.type === 'case-read');
}

/** Readings of one page less than these milliseconds apart belong to one visit: its data, and what it displays. */
const SAME_VISIT = 60_000;

/**
 * The newest value of every field that was read. A visit that did not show a field leaves its value. Of values read in
 * several ways at one visit the most certain stays, because a button that is still displayed is weaker evidence than
 * the state in the page's data. A reading that brought an offer counts as a new visit, however soon it follows, because
 * the offer changed the state.
 */
export function caseFactsOf(events: CurrentEvents): CaseFacts {
  const facts: CaseFacts = { fields: {}, sources: {} };
  for (const [index, event] of events.entries()) {
    if (event.type !== 'case-read') continue;
    if (event.caseNumber !== undefined) facts.caseNumber = event.caseNumber;
    if (bringsOffer(event, events[index + 1])) for (const field of VOID_AFTER_OFFER) drop(facts, field);
    if (hasMoved(facts, event)) for (const field of VOID_AFTER_MOVE) drop(facts, field);
    for (const field of Object.keys(event.fields) as CaseField[]) record(facts, event, field);
  }
  return facts;
}

/** True when the event after a reading is the offer that was read at the same visit. */
function bringsOffer({ at, page }: CaseReadEvent, next: CaseEvent | undefined): boolean {
  const offers = next?.type === 'proposal-received' || next?.type === 'decision-received';
  return offers && next.at === at && next.page === page;
}

function record<Field extends CaseField>(facts: CaseFacts, event: CaseReadEvent, field: Field): void {
  const value = event.fields[field];
  if (value === undefined || isOverruled(facts, event, field)) return;
  facts.fields[field] = value;
  const strategy = event.wonBy?.[field];
  facts.sources[field] = { page: event.page, readAt: event.at, ...(strategy ? { strategy } : {}) };
}

/** True when the value was already read at the same visit in a more certain way. */
function isOverruled({ sources }: CaseFacts, { page, at, wonBy }: CaseReadEvent, field: CaseField): boolean {
  const known = sources[field];
  const by = wonBy?.[field];
  if (!known?.strategy || !by || known.page !== page) return false;
  // A clock that was set back makes the difference negative, and the two readings none of one visit.
  const apart = Math.abs(Date.parse(at) - Date.parse(known.readAt));
  return apart < SAME_VISIT && STRATEGIES.indexOf(by) > STRATEGIES.indexOf(known.strategy);
}

function drop(facts: CaseFacts, field: CaseField): void {
  delete facts.fields[field];
  delete facts.sources[field];
}

/** True when the state has changed. Its words and codes are compared only between pages of the same kind. */
function hasMoved(facts: CaseFacts, event: CaseReadEvent): boolean {
  const { fields, sources } = facts;
  const { fields: read, page } = event;
  const differs = (field: 'state' | 'stateCode' | 'stateText') =>
    fields[field] !== undefined &&
    read[field] !== undefined &&
    fields[field] !== read[field] &&
    !isOverruled(facts, event, field);
  const differsHere = (field: 'stateCode' | 'stateText') => sources[field]?.page === page && differs(field);
  return differs('state') || differsHere('stateCode') || differsHere('stateText');
}
