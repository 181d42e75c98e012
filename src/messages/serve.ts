import { extensionId, onMessage, type Sender } from '../platform/messaging.js';
import { type OrdersKept, type OrdersSeen, ordersSeenSchema } from './protocol.js';

/** Answers "orders.seen", and only from our own content script on a page. Everything else is refused. */
export function serveOrdersSeen(record: (message: OrdersSeen, url: string) => Promise<OrdersKept>): void {
  onMessage((message, sender) => answer(message, sender, extensionId(), record));
}

/** The answer to one message; `undefined` when it is not one of ours to answer. */
export function answer(
  message: unknown,
  sender: Sender,
  ownId: string,
  record: (message: OrdersSeen, url: string) => Promise<OrdersKept>,
): Promise<OrdersKept> | undefined {
  if (sender.id !== ownId || sender.tabId === undefined || sender.url === undefined) return undefined;
  const seen = ordersSeenSchema.safeParse(message);
  return seen.success ? record(seen.data, sender.url) : undefined;
}
