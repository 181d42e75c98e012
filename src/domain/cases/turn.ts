import type { Party } from '../dispute/party.js';
import { caseFactsOf, caseReadsOf } from './case-facts.js';
import type { CurrentEvents } from './current-events.js';
import { isReturnShipped } from './history.js';
import { type Status, statusOf } from './transitions.js';

/** Who must act in each status, where no page says it. */
const TURN: Record<Status, Party | null> = {
  preparing: 'shopper',
  submitted: 'seller',
  proposed: 'shopper',
  decided: 'shopper',
  contested: 'marketplace',
  returning: 'shopper',
  escalated: 'marketplace',
  closed: null,
};

/**
 * Who must act now: whoever the case page named, unless something has happened since; otherwise what follows from the
 * status.
 */
export function turnOf(events: CurrentEvents): Party | null {
  const status = statusOf(events);
  const message = events.findLast((event) => event.type === 'message-kept');
  const open = status !== 'preparing' && status !== 'closed';
  // While a request for evidence is not answered it is the shopper's turn, whoever decides afterwards.
  if (open && message?.asks && message.who !== 'shopper') return 'shopper';
  const sentBack = status === 'returning' && isReturnShipped(events);
  const read = caseReadsOf(events).at(-1);
  const lastEntered = events.findLast((event) => event.type !== 'case-read' && !('page' in event && event.page));
  const named = caseFactsOf(events).fields.mustAct;
  const isUpToDate = read !== undefined && (lastEntered === undefined || read.at >= lastEntered.at);
  if (open && isUpToDate && named) return named;
  // The seller must receive a parcel that is on its way back.
  return sentBack ? 'seller' : TURN[status];
}
