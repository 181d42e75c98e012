// What pages alone told of a case. It is shown at once, with who said it; but a page is not trusted to end anything:
// the dates that it would end stand beside it until the shopper confirms it, or pages of two kinds said it on two days.

import { type CaseEvent, type CaseEventType, SHOPPER_MOVES } from './case-event.js';
import type { CaseReadEvent } from './case-facts.js';
import type { CaseState } from './case-reading.js';
import type { CurrentEvents } from './current-events.js';

/** An event that a page told and that moved the case. */
export type PageClaim = Extract<CaseEvent, { page?: unknown }> & { page: string };

/** What the shopper says or does of a case. It rests on what was shown before, and so confirms it. */
const SHOPPER_ACTS = new Set<CaseEventType>([...SHOPPER_MOVES, 'page-confirmed']);

const toldByPage = (event: CaseEvent): boolean => 'page' in event && event.page !== undefined;

function isClaim(event: CaseEvent): event is PageClaim {
  return event.type !== 'case-read' && event.type !== 'undone' && toldByPage(event);
}

/** The states of a case in which a claim is true, whatever page shows them; `offer` where an amount tells it. */
const SAID_BY: Partial<Record<CaseEventType, readonly CaseState[]>> = {
  withdrawn: ['cancelled'],
  finished: ['refunded'],
  accepted: ['refunding', 'refunded'],
  'decision-received': ['refused'],
  'return-agreed': ['return-goods'],
};

function says(read: CaseReadEvent, claim: PageClaim): boolean {
  const { state, offerAmount, printedOffer } = read.fields;
  if (claim.type === 'submitted') return state !== undefined;
  const hasOffer = offerAmount !== undefined || printedOffer !== undefined;
  if (claim.type === 'proposal-received') return hasOffer;
  if (claim.type === 'decision-received' && hasOffer) return true;
  return state !== undefined && (SAID_BY[claim.type]?.includes(state) ?? false);
}

/** True when readings of two kinds of pages on two days say what was claimed. */
function isSaidTwice(claim: PageClaim, at: number, events: CurrentEvents): boolean {
  const reads = events.filter(
    (event, index): event is CaseReadEvent =>
      event.type === 'case-read' && (index > at || event.at === claim.at) && says(event, claim),
  );
  return reads.some((one) => reads.some((other) => one.page !== other.page && dayIn(one) !== dayIn(other)));
}

/** Which day does not matter, only that there are two: the zone of the instants themselves is as good as any. */
const dayIn = ({ at }: CaseReadEvent): string => at.slice(0, 10);

/** What only a page told of the case so far, oldest first; empty when the shopper confirmed it all. */
export function unconfirmedClaims(events: CurrentEvents): PageClaim[] {
  const confirmedUpTo = events.findLastIndex((event) => SHOPPER_ACTS.has(event.type) && !toldByPage(event));
  return events.flatMap((event, index) =>
    index > confirmedUpTo && isClaim(event) && !isSaidTwice(event, index, events) ? [event] : [],
  );
}

/** True for a reading by which the shopper must act until a day. */
function asksShopper({ fields }: CaseReadEvent): boolean {
  const { state, mustAct, answerBy, countdownEndsAt } = fields;
  const turn = mustAct === 'shopper' || state === 'waiting-shopper' || state === 'return-goods';
  return turn && (answerBy !== undefined || countdownEndsAt !== undefined);
}

/** True for a reading that shows the case in another state than the one in which the shopper must act. */
function movesOn({ fields }: CaseReadEvent, asked: CaseReadEvent): boolean {
  const { state, mustAct } = fields;
  if (state !== undefined && asked.fields.state !== undefined) return state !== asked.fields.state;
  return mustAct !== undefined && mustAct !== 'shopper';
}

/**
 * The readings by which a page alone moved the case on while the shopper had a day to act by, oldest first; empty when
 * the shopper acted or confirmed it, or pages of two kinds showed it on two days.
 */
export function unconfirmedMoves(events: CurrentEvents): CaseReadEvent[] {
  const actedAt = events.findLastIndex((event) => SHOPPER_ACTS.has(event.type) && !toldByPage(event));
  const reads = events.slice(actedAt + 1).filter((event): event is CaseReadEvent => event.type === 'case-read');
  const asked = reads.findLast(asksShopper);
  if (!asked) return [];
  const moves = reads.slice(reads.indexOf(asked) + 1).filter((read) => movesOn(read, asked));
  const twice = moves.some((one) => moves.some((other) => one.page !== other.page && dayIn(one) !== dayIn(other)));
  return twice ? [] : moves;
}

/** What only pages told and what would end a date of the shopper's: events and readings, oldest first. */
export function openClaims(events: CurrentEvents): (PageClaim | CaseReadEvent)[] {
  const claims = new Set<CaseEvent>([...unconfirmedClaims(events), ...unconfirmedMoves(events)]);
  return events.filter((event) => claims.has(event)) as (PageClaim | CaseReadEvent)[];
}

/** The states in which the marketplace has closed a case. */
const OVER: readonly (CaseState | undefined)[] = ['refunding', 'refunded', 'refused', 'cancelled', 'closed'];

/**
 * The case as it stands by the shopper's word: without what only pages told, and without their readings of an end. The
 * same events when there is no such claim.
 */
export function withoutClaims(events: CurrentEvents): CurrentEvents {
  const claims = new Set<CaseEvent>(openClaims(events));
  if (claims.size === 0) return events;
  const since = events.findIndex((event) => claims.has(event));
  const from = events[since]?.at ?? '';
  const isEnd = (event: CaseEvent) =>
    event.type === 'case-read' && event.at >= from && OVER.includes(event.fields.state);
  return events.filter((event) => !claims.has(event) && !isEnd(event)) as unknown as CurrentEvents;
}
