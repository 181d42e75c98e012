import type { CaseEvent } from '../cases/case-event.js';
import type { CaseFields } from '../cases/case-reading.js';
import type { CurrentEvents } from '../cases/current-events.js';
import { eventTime } from '../cases/history.js';
import type { DeadlineKind } from '../dispute/deadline-kind.js';
import { type Day, dayOf, daysBetween } from '../time/day.js';
import type { DatedBy } from './deadline.js';

/** Events after which the others must act: a date that was read before them no longer holds. */
const SHOPPER_MOVES = new Set<CaseEvent['type']>([
  'submitted',
  'rejected',
  'accepted',
  'withdrawn',
  'reopened',
  'escalated',
  'return-agreed',
  'sent-back',
]);

/** The kind of the date on a case page. null when neither codes nor structure of the page show it. */
function kindOfDate({ state, mustAct }: CaseFields): DeadlineKind | null {
  if (state === 'return-goods') return 'ship-return';
  if (state === 'refunding') return 'refund-arrives';
  const turn = mustAct ?? (state?.startsWith('waiting-') ? state.slice('waiting-'.length) : undefined);
  if (turn === 'shopper') return 'answer-proposal';
  if (turn === 'seller') return 'seller-answers';
  return turn === 'marketplace' ? 'marketplace-decides' : null;
}

/** The dates of the newest reading of the case page, and their kind; null when it has none that still holds. */
export function datesFromCasePage(
  events: CurrentEvents,
  today: Day,
  zone: string,
): { kind: DeadlineKind; dates: DatedBy[] } | null {
  const lastMove = events.findLastIndex(({ type }) => SHOPPER_MOVES.has(type));
  const index = events.findLastIndex((event) => event.type === 'case-read');
  const event = events[index];
  if (index < lastMove || event?.type !== 'case-read') return null;
  const kind = kindOfDate(event.fields);
  if (!kind) return null;
  const read = { strategy: 'named', page: event.page, readAt: event.at } as const;
  const { answerBy, countdownEndsAt, countdownText: words = '' } = event.fields;
  const dates: DatedBy[] = [];
  if (answerBy) dates.push({ on: answerBy, zone, source: { kind: 'page-sentence', words, read } });
  if (countdownEndsAt) {
    const endsAt = correctedEnd(countdownEndsAt, event.at, eventTime(events, index) ?? event.at, today, zone);
    dates.push({ on: dayOf(endsAt, zone), zone, source: { kind: 'page-countdown', words, endsAt, read } });
  }
  return dates.length > 0 ? { kind, dates } : null;
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
