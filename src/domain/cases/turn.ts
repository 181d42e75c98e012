import type { Party } from '../dispute/party.js';
import { caseFactsOf, caseReadsOf } from './case-facts.js';
import type { CurrentEvents } from './current-events.js';
import { isReturnShipped } from './history.js';
import { type Status, statusOf } from './transitions.js';

/** Who must act, by where the case stands, where no page says it. */
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
 * Who must act now: what the page of the case said, as long as nothing has happened since, else what follows from where
 * it stands.
 */
export function turnOf(events: CurrentEvents): Party | null {
  const status = statusOf(events);
  const message = events.findLast((event) => event.type === 'message-kept');
  const open = status !== 'preparing' && status !== 'closed';
  // A request that the shopper has not answered is theirs, whoever decides afterwards.
  if (open && message?.type === 'message-kept' && message.asks && message.who !== 'shopper') return 'shopper';
  const sentBack = status === 'returning' && isReturnShipped(events);
  const read = caseReadsOf(events).at(-1);
  const said = events.findLast((event) => event.type !== 'case-read' && !('page' in event && event.page));
  const told = caseFactsOf(events).fields.mustAct;
  const isNews = read !== undefined && (said === undefined || read.at >= said.at);
  if (open && isNews && told) return told;
  // What is on its way back is for the seller to receive.
  return sentBack ? 'seller' : TURN[status];
}
