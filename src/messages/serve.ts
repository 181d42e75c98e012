import { extensionId, onMessage, type Sender } from '../platform/messaging.js';
import { addressTold } from './address-told.js';
import {
  type CasesSeen,
  casesSeenSchema,
  type DataHeard,
  dataHeardSchema,
  type OrdersKept,
  type OrdersSeen,
  ordersSeenSchema,
} from './protocol.js';

/** What is done with each message of a page, and the address of that page. */
export interface PageServer {
  ordersSeen(message: OrdersSeen, url: string): Promise<OrdersKept>;
  dataHeard(message: DataHeard, url: string): Promise<OrdersKept>;
  casesSeen(message: CasesSeen, url: string): Promise<true>;
}

/** Answers our own content scripts, and nobody else. */
export function servePages(server: PageServer): void {
  onMessage((message, sender) => answer(message, sender, extensionId(), server));
}

/** The answer to one message; `undefined` when it is of another form or from another sender: it is refused. */
export function answer(
  message: unknown,
  sender: Sender,
  ownId: string,
  server: PageServer,
): Promise<OrdersKept | true> | undefined {
  if (sender.id !== ownId || sender.tabId === undefined || sender.url === undefined) return undefined;
  const seen = ordersSeenSchema.safeParse(message);
  if (seen.success) return server.ordersSeen(seen.data, sender.url);
  const cases = casesSeenSchema.safeParse(message);
  if (cases.success) return server.casesSeen(cases.data, sender.url);
  const heard = dataHeardSchema.safeParse(message);
  return heard.success ? server.dataHeard(heard.data, addressTold(heard.data.url, sender.url)) : undefined;
}
