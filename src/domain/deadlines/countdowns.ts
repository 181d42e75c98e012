import type { CaseEvent } from '../cases/case-event.js';
import { type CaseReadEvent, caseFactsOf } from '../cases/case-facts.js';
import type { CaseFields } from '../cases/case-reading.js';
import type { CurrentEvents } from '../cases/current-events.js';
import { eventTime } from '../cases/history.js';
import type { DeadlineKind } from '../dispute/deadline-kind.js';
import { type Day, dayOf, daysBetween } from '../time/day.js';
import type { DatedBy } from './deadline.js';

/** Events after which the others must act: a date that was read before them no longer holds. */
const MOVES = new Set<CaseEvent['type']>([
  'submitted',
  'rejected',
  'accepted',
  'withdrawn',
  'reopened',
  'return-agreed',
  'sent-back',
]);

/** A move that a page told follows from the very reading that told it, and makes no date of that reading void. */
const isShoppersMove = (event: CaseEvent): boolean => MOVES.has(event.type) && !('page' in event && event.page);

/** The kind of the date on a case page. null when neither codes nor structure of the page show it. */
function kindOfDate({ state, mustAct }: CaseFields): DeadlineKind | null {
  if (state === 'return-goods') return 'ship-return';
  if (state === 'refunding') return 'refund-arrives';
  const turn = mustAct ?? (state?.startsWith('waiting-') ? state.slice('waiting-'.length) : undefined);
  if (turn === 'shopper') return 'answer-proposal';
  if (turn === 'seller') return 'seller-answers';
  return turn === 'marketplace' ? 'marketplace-decides' : null;
}

/**
 * The dates that the marketplace's pages state since the shopper's last move, and their kind; null when there is none
 * that still holds. A page that shows less, such as the list of cases, takes nothing away; a later date for the same
 * thing stands beside the earlier one, which a page alone cannot move.
 */
export function datesFromCasePage(
  events: CurrentEvents,
  today: Day,
  zone: string,
): { kind: DeadlineKind; dates: DatedBy[] } | null {
  const lastMove = events.findLastIndex(isShoppersMove);
  const since = events.slice(lastMove + 1) as unknown as CurrentEvents;
  const facts = caseFactsOf(since);
  const kind = kindOfDate(facts.fields);
  if (!kind) return null;
  const reads = since.flatMap((event, index) => {
    const upTo = caseFactsOf(since.slice(0, index + 1) as unknown as CurrentEvents).fields;
    return event.type === 'case-read' && holds(event, facts.fields) && kindOfDate(upTo) === kind
      ? [{ event, index }]
      : [];
  });
  const dates = reads.flatMap(({ event, index }) => datesIn(event, eventTime(since, index) ?? event.at, today, zone));
  const distinct = dates.filter((date, at) => dates.findIndex((other) => isSameDate(date, other)) === at);
  return distinct.length > 0 ? { kind, dates: distinct } : null;
}

/** True for a reading whose date the newest facts still have, or that has an earlier one for the same state. */
function holds({ fields }: CaseReadEvent, newest: CaseFields): boolean {
  const states = fields.state === undefined || newest.state === undefined || fields.state === newest.state;
  const stillDated = newest.answerBy !== undefined || newest.countdownEndsAt !== undefined;
  return states && stillDated;
}

/** Countdowns that are printed coarsely move by minutes or hours between two visits. */
function isSameDate(one: DatedBy, other: DatedBy): boolean {
  return one.on === other.on && one.source.kind === other.source.kind;
}

function datesIn(event: CaseReadEvent, happened: string, today: Day, zone: string): DatedBy[] {
  const read = { strategy: 'named', page: event.page, readAt: event.at } as const;
  const { answerBy, countdownEndsAt, countdownText: words = '' } = event.fields;
  const dates: DatedBy[] = [];
  if (answerBy) dates.push({ on: answerBy, zone, source: { kind: 'page-sentence', words, read } });
  if (countdownEndsAt) {
    const endsAt = correctedEnd(countdownEndsAt, event.at, happened, today, zone);
    dates.push({ on: dayOf(endsAt, zone), zone, source: { kind: 'page-countdown', words, endsAt, read } });
  }
  return dates;
}

/**
 * The end of a countdown that was read at `readAt` by a clock that may have been ahead. `happened` is when the reading
 * really took place, so the countdown ends sooner than was noted by the difference.
 */
function correctedEnd(endsAt: string, readAt: string, happened: string, today: Day, zone: string): string {
  const ahead = Temporal.Instant.from(happened).until(readAt);
  const daysAhead = Math.max(0, daysBetween(today, dayOf(happened, zone)));
  return Temporal.Instant.from(endsAt)
    .subtract(ahead)
    .subtract({ hours: 24 * daysAhead })
    .toString({ smallestUnit: 'millisecond' });
}
