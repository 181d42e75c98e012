import { extensionId, onMessage, type Sender } from '../platform/messaging.js';
import {
  type BesideAnswer,
  type BesideAnswers,
  type BesideQuestion,
  type BesideType,
  caseWantedSchema,
  draftsAskedSchema,
  fileAskedSchema,
  filesGivenSchema,
  formFilledSchema,
  formSeenMessageSchema,
  guardAskedSchema,
  guardOffSchema,
  marksAskedSchema,
  pointerAskedSchema,
  pointerDoneSchema,
} from './beside-protocol.js';

/** Where a question came from, by the browser's own word. */
export interface AskedFrom {
  url: string;
  tabId: number;
}

/** What answers each question of the script beside a page. */
export type BesideServer = {
  [T in BesideType]: (question: BesideQuestion<T>, from: AskedFrom) => Promise<BesideAnswer<T>>;
};

const SCHEMAS = {
  'marks.asked': marksAskedSchema,
  'guard.asked': guardAskedSchema,
  'guard.off': guardOffSchema,
  'drafts.asked': draftsAskedSchema,
  'form.seen': formSeenMessageSchema,
  'form.filled': formFilledSchema,
  'file.asked': fileAskedSchema,
  'files.given': filesGivenSchema,
  'case.wanted': caseWantedSchema,
  'pointer.asked': pointerAskedSchema,
  'pointer.done': pointerDoneSchema,
} as const;

/** Answers our own content scripts, and nobody else. */
export function serveBeside(server: BesideServer): void {
  onMessage((message, sender) => besideAnswer(message, sender, extensionId(), server));
}

/** The answer to one message; `undefined` when it is of another form or from another sender: it is refused. */
export function besideAnswer(
  message: unknown,
  sender: Sender,
  ownId: string,
  server: BesideServer,
): Promise<unknown> | undefined {
  if (sender.id !== ownId || sender.tabId === undefined || sender.url === undefined) return undefined;
  const type = typeOf(message);
  return type && ask(type, message, { url: sender.url, tabId: sender.tabId }, server);
}

function typeOf(message: unknown): BesideType | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  const { type } = message;
  return typeof type === 'string' && Object.hasOwn(SCHEMAS, type) ? (type as BesideType) : undefined;
}

function ask<T extends BesideType>(
  type: T,
  message: unknown,
  from: AskedFrom,
  server: BesideServer,
): Promise<BesideAnswers[T][1]> | undefined {
  const checked = SCHEMAS[type].safeParse(message);
  return checked.success ? server[type](checked.data as BesideQuestion<T>, from) : undefined;
}
