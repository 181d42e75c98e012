// Every message there is: its name, what is asked and what is replied. Types and hand-made checks alone, so that page
// scripts can use this file; the forms are in `schemas.ts`.
import type * as z from 'zod/mini';
import type { MissingCaseField } from '../domain/cases/missing-case-fields.js';
import type { Rect } from '../domain/exhibits/rect.js';
import type { ExpectedCard } from '../domain/orders/expected-card.js';
import type { WantedLine } from '../domain/overlay/dispute-pointer.js';
import type * as schemas from './schemas.js';

type Of<Schema extends z.ZodMiniType> = z.infer<Schema>;

/** What a script in a page, or one of our pages, asks of the background: name, request and reply. */
export interface Protocol {
  /** Orders were read on a page, or their counts have changed. */
  'orders.seen': [OrdersSeen, OrdersKept];
  /** The page fetched data, or carries it in an inline script. */
  'data.heard': [DataHeard, OrdersKept];
  /** Cases were read on a page. */
  'cases.seen': [CasesSeen, true];
  /** A product's page was read. */
  'listing.seen': [ListingSeen, true];
  /** What is to be marked on these orders' cards? */
  'marks.asked': [Of<typeof schemas.marksAskedSchema>, MarksReply];
  /** The shopper is about to press something that ends something: is there anything to say? */
  'guard.asked': [GuardRequest, GuardReply];
  /** The shopper wants no guard for this order any more. */
  'guard.off': [Of<typeof schemas.guardOffSchema>, Done];
  /** For which orders does the guard ask? Told beforehand, so that a press it does not concern is not touched. */
  'guard.settings': [Of<typeof schemas.guardSettingsSchema>, GuardSettings];
  /** Which drafts fit this form? Titles alone. */
  'drafts.asked': [Of<typeof schemas.draftsAskedSchema>, DraftsReply];
  /** The shopper pressed to fill the form from this draft, or to attach its files. */
  'draft.wanted': [Of<typeof schemas.draftWantedSchema>, DraftReply];
  /** A form was seen: its limits and its reasons. */
  'form.seen': [FormSeen, Done];
  /** Fields of a form were filled or left alone. Nothing of what stands in them. */
  'form.filled': [Of<typeof schemas.formFilledSchema>, Done];
  /**
   * One piece of one file of an exhibit, within the form's limits. A page's file input can be given a file only by a
   * script in that page, which cannot read our storage and gets no blob through a message: so the bytes go in pieces.
   */
  'file.asked': [FileRequest, FileReply];
  /** Exhibits were handed to the form. */
  'files.given': [FilesGiven, Done];
  /** The shopper pressed a mark, or wants to see the case of a bar. */
  'case.wanted': [Of<typeof schemas.caseWantedSchema>, Done];
  /** Did the shopper ask at the step to be shown the button that opens a dispute? */
  'pointer.asked': [Of<typeof schemas.pointerAskedSchema>, PointerReply];
  /** The shopper pressed that button, or does not want it pointed at any more. */
  'pointer.done': [Of<typeof schemas.pointerDoneSchema>, Done];
  /** One of our pages: a capture was requested, or what the shopper wants of it has changed. */
  'capture.wished': [Of<typeof schemas.captureWishedSchema>, true];
  /** The capturing script: a region was drawn (null: given up). */
  'capture.drawn': [Of<typeof schemas.captureDrawnSchema>, true];
  /** The capturing script: nobody asked it for long, and it put the page back. */
  'capture.lost': [Of<typeof schemas.captureLostSchema>, true];
}
export type MessageType = keyof Protocol;
export type Request<T extends MessageType> = Protocol[T][0];
export type Reply<T extends MessageType> = Protocol[T][1];

export type OrdersSeen = Of<typeof schemas.ordersSeenSchema>;
export type DataHeard = Of<typeof schemas.dataHeardSchema>;
export type CasesSeen = Of<typeof schemas.casesSeenSchema>;
export type ListingSeen = Of<typeof schemas.listingSeenSchema>;
export type GuardRequest = Of<typeof schemas.guardAskedSchema>;
export type FormSeen = Of<typeof schemas.formSeenSchema>;
export type FileRequest = Of<typeof schemas.fileAskedSchema>;
export type FilesGiven = Of<typeof schemas.filesGivenSchema>;
export type PageReport = Of<typeof schemas.pageReportSchema>;
export type PageCopy = Of<typeof schemas.pageCopySchema>;
export type ShownPictures = Of<typeof schemas.shownPicturesSchema>;

/** The reply that carries nothing but that it was done. */
export interface Done {
  done: true;
}

/** The reply once everything readable of a page is on disk. */
export interface OrdersKept {
  /** Numbers of the orders that were read. */
  read: string[];
  /** Orders that the data shows and that could not be read. */
  unread: { position: number; hint: string }[];
  /** Orders of which the data told all that a card can show, with what their cards should. */
  told?: ExpectedCard[];
  /** The same of cases, each that was read with what is missing; absent where the data tells of none. */
  cases?: {
    read: { caseNumber?: string; lineId?: string; missing: MissingCaseField[] }[];
    unread: { position: number; hint: string }[];
  };
}

/**
 * One card's mark. Days are counted to the day in the shopper's zone; `about` is true for what a rule says, not the
 * page.
 */
export interface OrderMark {
  orderId: string;
  caseId: string | null;
  kind: 'window' | 'draft' | 'case' | 'must-answer' | 'must-return' | 'seller-turn' | 'shop-turn';
  on: string | null;
  days: number | null;
  about: boolean;
}
export interface MarksReply {
  marks: OrderMark[];
}

export interface GuardReply {
  /** False when the shopper switched the guard off, for all orders or for this one. */
  guard: boolean;
  /** A case for this order that is not sent yet, or one that is open. */
  caseStands: 'draft' | 'open' | null;
  /** Until when a dispute can be opened while nothing is confirmed. */
  windowOn: string | null;
  about: boolean;
  days: number | null;
  orderId: string | null;
}

export interface GuardSettings {
  /** False when the shopper switched the guard off. */
  on: boolean;
  /** Numbers of the orders that the shopper wants no guard for. */
  unguarded: string[];
}

/** A draft by what the shopper knows it by: all that a page's process gets before a press. */
export interface DraftTitle {
  caseId: string;
  /** The item, as its listing calls it; empty when that was not read. */
  title: string;
}
export interface DraftForForm extends DraftTitle {
  received: 'yes' | 'no' | null;
  reason: { id: string; details: string[] } | { printed: string } | null;
  text: string;
  solution: 'refund' | 'return' | 'replacement' | 'compensation' | null;
  amount: string | null;
  exhibits: { id: string; letter: string; caption: string }[];
}
export interface DraftsReply {
  /** False when the shopper switched the bar off. */
  bar: boolean;
  /** About this very line. */
  fitting: DraftTitle | null;
  /** Other cases that are not sent yet. */
  others: DraftTitle[];
}
/** null when there is no such draft for this page any more. */
export interface DraftReply {
  draft: DraftForForm | null;
}

export type FileReply =
  /** `files`: how many the exhibit has; `bytes`: how many this one has. */
  | { ok: true; files: number; name: string; mime: string; bytes: number; base64: string }
  /**
   * `cover-not-saved`: something is hidden that the copy does not hide yet. `absent`: there is no such file any more.
   */
  | { ok: false; why: 'cover-not-saved' | 'absent' | 'does-not-fit' };

export interface PointerReply {
  line: WantedLine | null;
}

// ——— What our pages ask of a script in a page. Checked by hand there: no schema library rides along into a page.

/** What one of our pages asks of the scripts in a tab: what is on the page, how it is built, where its pictures are. */
export type PageQuestion =
  /** `again` reads the page anew from the beginning. */
  { type: 'page.asked'; again: boolean } | { type: 'page.copy' } | { type: 'page.pictures' };

/** True when a message is the question of this type. */
export function isQuestion<T extends PageQuestion['type']>(
  message: unknown,
  type: T,
): message is Extract<PageQuestion, { type: T }> {
  if (typeof message !== 'object' || message === null) return false;
  const asked = message as { type?: unknown; again?: unknown };
  return asked.type === type && (type !== 'page.asked' || typeof asked.again === 'boolean');
}

/** The page as it stands, to know whether it is still the same one and stands where it was put. */
export interface PageState {
  /** Made when the script came into the document: another document has another one. */
  token: string;
  url: string;
  title: string;
  /** CSS pixels to pixels of the picture: zoom and the screen's own ratio together. */
  pixelRatio: number;
  /** CSS pixels, scroll bars included: what a picture of the tab shows. */
  width: number;
  height: number;
  /** Two fingers have magnified the page by this much. */
  magnified: number;
  /** How often the tab went out of sight since the capture began; odd while it is. */
  hidden: number;
  /** The position of the page within the extent that is captured. */
  top: number;
  left: number;
  /** What of the tab's picture shows the extent, in pixels of the picture. */
  clip: Rect;
  /** All there is to capture, as far as the page knows now. */
  extent: { width: number; height: number };
}

/** After a step: the page stands still and what it shows is loaded. */
export interface Stepped extends PageState {
  /** How far the end of the last shot has moved since, because something above it grew or went. */
  shift: number;
  /** True when the page cannot be scrolled further down. */
  atEnd: boolean;
}

/** An inner scroll area, by the name it is offered under. */
export interface ScrollArea {
  id: number;
  /** What the page calls it; empty when nothing names it. */
  name: string;
  conversation: boolean;
  /** CSS pixels of all it holds. */
  height: number;
}

/** The words of what was captured, and where they stand in it, in pixels of the picture. */
export interface PageWords {
  text: string;
  boxes: (Rect & { text: string })[];
}

/** What the overlay says while a region is drawn. */
export interface DrawWords {
  title: string;
  hint: string;
  cancel: string;
}

/** What the background asks of the capturing script: each call with its reply. */
export interface CaptureCalls {
  areas: [request: object, reply: ScrollArea[]];
  /** Gets the page ready; a second one for the same capture goes on with it. */
  begin: [request: { area: number | null; whole: boolean }, reply: PageState & { text: string }];
  /** `settle`: the least milliseconds to wait at a stop, for what loads only a little after it. */
  step: [request: { top: number; left: number; first: boolean; last: boolean; settle: number }, reply: Stepped];
  state: [request: object, reply: PageState];
  words: [request: { within: Rect | null }, reply: PageWords];
  /** Resolves once the shopper may draw; the region comes as a message of its own, which may take long. */
  draw: [request: { words: DrawWords }, reply: true];
  /** Puts the page back as it was. */
  end: [request: object, reply: true];
}
export type CaptureCall = keyof CaptureCalls;

export type CaptureRequest = {
  [Call in CaptureCall]: { type: 'capture'; call: Call; captureId: string } & CaptureCalls[Call][0];
}[CaptureCall];

export function isCaptureRequest(message: unknown): message is CaptureRequest {
  if (typeof message !== 'object' || message === null) return false;
  const { type, call, captureId } = message as Partial<Record<string, unknown>>;
  return type === 'capture' && typeof call === 'string' && typeof captureId === 'string';
}
