import * as z from 'zod/mini';
import { sendToBackground, sendToTab } from '../platform/messaging.js';
import type {
  CaptureCall,
  CaptureCalls,
  CasesSeen,
  DataHeard,
  ListingSeen,
  MessageType,
  OrdersKept,
  OrdersSeen,
  PageCopy,
  PageQuestion,
  PageReport,
  Reply,
  Request,
  ShownPictures,
} from './protocol.js';
import { CAPTURE_REPLIES, pageCopySchema, pageReportSchema, shownPicturesSchema } from './schemas.js';

/** Resolves once what was readable is on disk; rejects when that was not acknowledged. */
export async function sendOrders(message: OrdersSeen | DataHeard): Promise<OrdersKept> {
  const reply = (await sendToBackground(message)) as Partial<OrdersKept> | undefined;
  if (!Array.isArray(reply?.read) || !Array.isArray(reply.unread)) throw new Error('not acknowledged');
  return reply as OrdersKept;
}

/** True once the background has dealt with it; false when that was not acknowledged. */
export function sendReport(message: CasesSeen | ListingSeen | Request<'capture.wished'>): Promise<boolean> {
  return sendToBackground(message).then(
    (reply) => reply === true,
    () => false,
  );
}

/**
 * The background's reply; null when there is none within `patience` milliseconds, or it cannot reply. Never rejects:
 * the overlay must not fail with the extension.
 */
export async function askBackground<T extends MessageType>(
  request: Request<T> & { type: T },
  patience = 10_000,
): Promise<Reply<T> | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tired = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), patience);
  });
  try {
    const reply = await Promise.race([sendToBackground(request), tired]);
    return typeof reply === 'object' && reply !== null ? (reply as Reply<T>) : null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** What a script in the page of a tab replies; null when none replies or the reply has another form. */
async function askTab<Schema extends z.ZodMiniType>(
  tabId: number,
  message: object,
  replySchema: Schema,
): Promise<z.infer<Schema> | null> {
  try {
    const reply = z.safeParse(replySchema, await sendToTab(tabId, message));
    return reply.success ? reply.data : null;
  } catch {
    return null;
  }
}

const ask = <Schema extends z.ZodMiniType>(tabId: number, question: PageQuestion, schema: Schema) =>
  askTab(tabId, question, schema);

/** What is on the page of a tab now; `again` reads it anew. */
export const askPage = (tabId: number, again = false): Promise<PageReport | null> =>
  ask(tabId, { type: 'page.asked', again }, pageReportSchema);

/** How the page of a tab is built. */
export const askPageCopy = (tabId: number): Promise<PageCopy | null> =>
  ask(tabId, { type: 'page.copy' }, pageCopySchema);

/** Where the page of a tab shows pictures of products. */
export const askPictures = (tabId: number): Promise<ShownPictures | null> =>
  ask(tabId, { type: 'page.pictures' }, shownPicturesSchema);

/**
 * The capturing script of one tab. Each call resolves to null when it is not there, cannot, or replies in another form.
 */
export interface CapturingPage {
  call<Call extends CaptureCall>(call: Call, request: CaptureCalls[Call][0]): Promise<CaptureCalls[Call][1] | null>;
}

/** The page of a capture, bound once; `captureId` is empty for questions before there is a capture. */
export function capturingPage(tabId: number, captureId: string): CapturingPage {
  const replies: { [Call in CaptureCall]: z.ZodMiniType<CaptureCalls[Call][1]> } = CAPTURE_REPLIES;
  return {
    call: (call, request) => askTab(tabId, { type: 'capture', call, captureId, ...request }, replies[call]),
  };
}
