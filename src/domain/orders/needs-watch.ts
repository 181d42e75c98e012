import type { Case } from '../cases/case.js';
import { currentEvents } from '../cases/current-events.js';
import { statusOf } from '../cases/transitions.js';
import type { OrderRecord } from './order-record.js';

/**
 * True while a line of an order needs the order's own dates: nobody works on a case about it, and the shopper never said
 * that it came or how it ended. A case about another line, one that was archived half-way, or one that was opened by
 * mistake and deleted says nothing of it.
 */
export function needsWatch(order: OrderRecord, cases: readonly Case[]): boolean {
  if (order.lines.length === 0) return !cases.some(isSettled);
  return order.lines.some(({ key }) => !cases.some((one) => one.lineKey === key && isSettled(one)));
}

function isSettled(subject: Case): boolean {
  if (subject.filed?.as === 'deleted') return false;
  const events = currentEvents(subject);
  if (statusOf(events) !== 'closed') return subject.filed === undefined || subject.draft.received === 'yes';
  // A case that was withdrawn, as on a promise, settled nothing.
  const end = events.findLast(({ type }) => type === 'accepted' || type === 'finished' || type === 'withdrawn');
  return end?.type !== 'withdrawn' || subject.draft.received === 'yes' || subject.filed === undefined;
}
