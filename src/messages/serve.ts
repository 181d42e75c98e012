import type * as z from 'zod/mini';
import { extensionId, onMessage, type Sender } from '../platform/messaging.js';
import type { MessageType, Reply, Request } from './protocol.js';
import * as schemas from './schemas.js';

/** Where a request came from, by the browser's own word. */
export interface RequestSource {
  /** The page's address; empty for one of our own pages. */
  url: string;
  /** -1 for one of our own pages. */
  tabId: number;
}

/** What replies to each request. */
export type Server = {
  [T in MessageType]: (request: Request<T>, from: RequestSource) => Promise<Reply<T>>;
};

interface Form {
  schema: z.ZodMiniType;
  /** Only a script in a page of a tab may send it; else our own pages may as well. */
  ofPage: boolean;
  /** The request names its page's address, which can be newer than the browser's word for it. */
  namesAddress?: true;
}

const ofPage = (schema: z.ZodMiniType): Form => ({ schema, ofPage: true });
const ofAny = (schema: z.ZodMiniType): Form => ({ schema, ofPage: false });

/** The form of each request and who may send it: the one place where a message is looked up. */
const FORMS: Record<MessageType, Form> = {
  'orders.seen': ofPage(schemas.ordersSeenSchema),
  'data.heard': { ...ofPage(schemas.dataHeardSchema), namesAddress: true },
  'cases.seen': ofPage(schemas.casesSeenSchema),
  'listing.seen': { ...ofPage(schemas.listingSeenSchema), namesAddress: true },
  'marks.asked': ofPage(schemas.marksAskedSchema),
  'guard.asked': ofPage(schemas.guardAskedSchema),
  'guard.off': ofPage(schemas.guardOffSchema),
  'guard.settings': ofPage(schemas.guardSettingsSchema),
  'drafts.asked': ofPage(schemas.draftsAskedSchema),
  'draft.wanted': ofPage(schemas.draftWantedSchema),
  'form.seen': ofPage(schemas.formSeenSchema),
  'form.filled': ofPage(schemas.formFilledSchema),
  'file.asked': ofPage(schemas.fileAskedSchema),
  'files.given': ofPage(schemas.filesGivenSchema),
  'case.wanted': ofPage(schemas.caseWantedSchema),
  'pointer.asked': ofPage(schemas.pointerAskedSchema),
  'pointer.done': ofPage(schemas.pointerDoneSchema),
  'capture.wished': ofAny(schemas.captureWishedSchema),
  'capture.drawn': ofAny(schemas.captureDrawnSchema),
  'capture.lost': ofAny(schemas.captureLostSchema),
};

/** Replies to our own scripts and pages, and to nobody else. */
export function serve(server: Server): void {
  onMessage((message, sender) => replyTo(message, sender, extensionId(), server));
}

/** The reply to one message; `undefined` when it has another form or another sender: it is refused. */
export function replyTo(message: unknown, sender: Sender, ownId: string, server: Server): Promise<unknown> | undefined {
  const type = typeOf(message);
  if (sender.id !== ownId || type === undefined) return undefined;
  const { schema, ofPage: onlyPages, namesAddress } = FORMS[type];
  if (onlyPages && (sender.tabId === undefined || sender.url === undefined)) return undefined;
  const checked = schema.safeParse(message);
  if (!checked.success) return undefined;
  const { url = '', tabId = -1 } = sender;
  const request = checked.data as { url?: string };
  const handle = server[type] as (request: unknown, from: RequestSource) => Promise<unknown>;
  return handle(request, { url: namesAddress ? addressOf(request.url, url) : url, tabId });
}

function typeOf(message: unknown): MessageType | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  const { type } = message;
  return typeof type === 'string' && Object.hasOwn(FORMS, type) ? (type as MessageType) : undefined;
}

/**
 * The address that a request names for its page, where it is of the site that the browser says it comes from; else the
 * browser's own. That one is of the moment of sending and, after a change without a new document, can be an older one.
 */
function addressOf(named: string | undefined, sender: string): string {
  const isOfSender = named !== undefined && URL.canParse(named) && new URL(named).origin === new URL(sender).origin;
  return isOfSender ? named : sender;
}
