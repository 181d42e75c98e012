import type { PageKind } from '../reading/page-kind.js';
import { STRATEGIES, type Strategy } from '../reading/strategy.js';
import type { CaseEvent } from './case-event.js';
import type { CaseField, CaseFields } from './case-reading.js';
import type { CurrentEvents } from './current-events.js';

/** Where a fact of a case came from. */
export interface CaseFactSource {
  page: PageKind;
  readAt: string;
  /** Absent in events that were kept before it was recorded. */
  strategy?: Strategy;
}

/** What all visits to the marketplace's pages of one case tell together, each value with its source. */
export interface CaseFacts {
  /** The marketplace's number of the case. */
  caseNumber?: string;
  fields: CaseFields;
  sources: Partial<Record<CaseField, CaseFactSource>>;
}

/** What is true only as long as the case stays in its state: a countdown is over once the case has moved on. */
const MOMENTARY: readonly CaseField[] = ['mustAct', 'countdownText', 'countdownEndsAt', 'answerBy', 'actions'];

/** What an offer puts an end to: also what the case was said to be in. */
const MOMENTS: readonly CaseField[] = [...MOMENTARY, 'state', 'stateCode'];

export type CaseReadEvent = Extract<CaseEvent, { type: 'case-read' }>;

/** Every visit to the marketplace's pages that told something of the case, oldest first. */
export function caseReadsOf(events: CurrentEvents): CaseReadEvent[] {
  return events.filter((event) => event.type === 'case-read');
}

/** Readings of one page no further apart than this, in milliseconds, are of one look: its data and what it draws. */
const ONE_LOOK = 60_000;

/**
 * The newest value of everything that was read; a visit that did not show a value does not take it away, and of what
 * one look told in several ways, the surest stays: a button that is still drawn says less than the case's own state. A
 * reading that tells of an offer is of a new look, however soon it comes: what was so before it is over.
 */
export function caseFactsOf(events: CurrentEvents): CaseFacts {
  const facts: CaseFacts = { fields: {}, sources: {} };
  for (const [index, event] of events.entries()) {
    if (event.type !== 'case-read') continue;
    if (event.caseNumber !== undefined) facts.caseNumber = event.caseNumber;
    if (tellsOfOffer(event, events[index + 1])) for (const field of MOMENTS) drop(facts, field);
    if (hasMoved(facts, event)) for (const field of MOMENTARY) drop(facts, field);
    for (const field of Object.keys(event.fields) as CaseField[]) keep(facts, event, field);
  }
  return facts;
}

/** True when what follows a reading is the offer that it told of. */
function tellsOfOffer({ at, page }: CaseReadEvent, next: CaseEvent | undefined): boolean {
  const offers = next?.type === 'proposal-received' || next?.type === 'decision-received';
  return offers && next.at === at && next.page === page;
}

function keep<Field extends CaseField>(facts: CaseFacts, event: CaseReadEvent, field: Field): void {
  const value = event.fields[field];
  if (value === undefined || isOverruled(facts, event, field)) return;
  facts.fields[field] = value;
  const strategy = event.wonBy?.[field];
  facts.sources[field] = { page: event.page, readAt: event.at, ...(strategy ? { strategy } : {}) };
}

/** True when the same look told the value already, by a surer way. */
function isOverruled({ sources }: CaseFacts, { page, at, wonBy }: CaseReadEvent, field: CaseField): boolean {
  const known = sources[field];
  const by = wonBy?.[field];
  if (!known?.strategy || !by || known.page !== page) return false;
  const later = Date.parse(at) - Date.parse(known.readAt);
  return later < ONE_LOOK && STRATEGIES.indexOf(by) > STRATEGIES.indexOf(known.strategy);
}

function drop(facts: CaseFacts, field: CaseField): void {
  delete facts.fields[field];
  delete facts.sources[field];
}

/** True when the state is another one. Its words are compared only with words of the same kind of page. */
function hasMoved(facts: CaseFacts, event: CaseReadEvent): boolean {
  const { fields, sources } = facts;
  const { fields: read, page } = event;
  const differs = (field: 'state' | 'stateCode' | 'stateText') =>
    fields[field] !== undefined &&
    read[field] !== undefined &&
    fields[field] !== read[field] &&
    !isOverruled(facts, event, field);
  return differs('state') || differs('stateCode') || (sources.stateText?.page === page && differs('stateText'));
}
