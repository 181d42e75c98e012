import * as z from 'zod/mini';
import type { WantedLine } from '../domain/overlay/dispute-pointer.js';
import { FORM_FIELDS, LEFT_REASONS } from '../domain/overlay/fill-result.js';

// What the script beside a marketplace's page asks the background. Anything of another form is refused.

const orderId = z.string().check(z.regex(/^\d{6,24}$/));
const caseId = z.string().check(z.maxLength(300));

/** What is to be marked on these orders' cards? */
export const marksAskedSchema = z.object({
  type: z.literal('marks.asked'),
  orderIds: z.array(orderId).check(z.maxLength(300)),
});
export type MarksAsked = z.infer<typeof marksAskedSchema>;

/** One card's mark. Days are counted to the day in her zone; `about` is true for what a rule says, not the page. */
export interface OrderMark {
  orderId: string;
  caseId: string | null;
  kind: 'window' | 'draft' | 'case' | 'must-answer' | 'must-return' | 'seller-turn' | 'shop-turn';
  on: string | null;
  days: number | null;
  about: boolean;
}
export interface MarksTold {
  marks: OrderMark[];
}

/** She is about to press something that ends something: is there anything to say? */
export const guardAskedSchema = z.object({
  type: z.literal('guard.asked'),
  action: z.enum(['confirm-received', 'cancel-request', 'accept-proposal']),
  orderId: z.nullable(orderId),
  lineId: z.nullable(orderId),
});
export type GuardAsked = z.infer<typeof guardAskedSchema>;

export interface GuardTold {
  /** False when she switched the guard off, for all or for this order. */
  guard: boolean;
  /** A case for this order that is not sent yet, or one that is open. */
  caseStands: 'draft' | 'open' | null;
  /** Until when a dispute can be opened while nothing is confirmed. */
  windowOn: string | null;
  about: boolean;
  days: number | null;
  orderId: string | null;
}

/** She wants no guard for this order any more. */
export const guardOffSchema = z.object({ type: z.literal('guard.off'), orderId });
export type GuardOff = z.infer<typeof guardOffSchema>;

/** Which drafts fit this form? */
export const draftsAskedSchema = z.object({ type: z.literal('drafts.asked'), lineId: z.nullable(orderId) });
export type DraftsAsked = z.infer<typeof draftsAskedSchema>;

export interface DraftForForm {
  caseId: string;
  /** The item, as its listing calls it; empty when that was not read. */
  title: string;
  received: 'yes' | 'no' | null;
  reason: { id: string; details: string[] } | { printed: string } | null;
  text: string;
  solution: 'refund' | 'return' | 'replacement' | 'compensation' | null;
  amount: string | null;
  exhibits: { id: string; letter: string; caption: string }[];
}
export interface DraftsTold {
  /** False when she switched the bar off. */
  bar: boolean;
  /** About this very line. */
  fitting: DraftForForm | null;
  /** Other cases that are not sent yet. */
  others: DraftForForm[];
}

/** A form was seen: its limits and its reasons. */
export const formSeenMessageSchema = z.object({
  type: z.literal('form.seen'),
  lineId: orderId,
  received: z.nullable(z.enum(['yes', 'no'])),
  language: z.string().check(z.maxLength(35)),
  reasons: z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(60)),
  limits: z.object({
    textLength: z.optional(z.int().check(z.minimum(1), z.maximum(100_000))),
    files: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
    fileBytes: z.optional(z.int().check(z.minimum(1))),
    fileTypes: z.optional(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(30))),
  }),
});
export type FormSeenMessage = z.infer<typeof formSeenMessageSchema>;

/**
 * One piece of one file of an exhibit, within the form's limits. A page's file input can be given a file only by a
 * script in that page, which cannot read our storage and gets no blob through a message: so the bytes go in pieces.
 */
export const fileAskedSchema = z.object({
  type: z.literal('file.asked'),
  caseId,
  exhibitId: z.string().check(z.maxLength(100)),
  /** Which of the exhibit's files, and from which byte, both from 0. */
  file: z.int().check(z.minimum(0), z.maximum(200)),
  from: z.int().check(z.minimum(0)),
  fileBytes: z.nullable(z.int().check(z.minimum(1))),
  fileTypes: z.nullable(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(30))),
});
export type FileAsked = z.infer<typeof fileAskedSchema>;

export type FileTold =
  /** `files`: how many the exhibit has; `bytes`: how many this one has. */
  | { ok: true; files: number; name: string; mime: string; bytes: number; base64: string }
  /** `cover-not-saved`: she hid something that the copy does not hide yet. `absent`: there is no such file any more. */
  | { ok: false; why: 'cover-not-saved' | 'absent' | 'does-not-fit' };

/** Exhibits were handed to the form. */
export const filesGivenSchema = z.object({
  type: z.literal('files.given'),
  caseId,
  exhibitIds: z.array(z.string().check(z.maxLength(100))).check(z.minLength(1), z.maxLength(60)),
});
export type FilesGiven = z.infer<typeof filesGivenSchema>;

/** Fields of a form were filled or left alone. Nothing of what stands in them. */
export const formFilledSchema = z.object({
  type: z.literal('form.filled'),
  results: z
    .array(
      z.union([
        z.object({ field: z.enum(FORM_FIELDS), state: z.enum(['filled', 'partly']) }),
        z.object({ field: z.enum(FORM_FIELDS), state: z.literal('left'), why: z.enum(LEFT_REASONS) }),
      ]),
    )
    .check(z.minLength(1), z.maxLength(FORM_FIELDS.length)),
});
export type FormFilled = z.infer<typeof formFilledSchema>;

/** She pressed a mark, or wants to see the case of a bar. */
export const caseWantedSchema = z.object({
  type: z.literal('case.wanted'),
  caseId: z.nullable(caseId),
  orderId: z.nullable(orderId),
});
export type CaseWanted = z.infer<typeof caseWantedSchema>;

/** Did she ask at the step to be shown the button that opens a dispute? */
export const pointerAskedSchema = z.object({ type: z.literal('pointer.asked') });
export type PointerAsked = z.infer<typeof pointerAskedSchema>;

export interface PointerTold {
  line: WantedLine | null;
}

/** She pressed the button, or does not want it pointed at any more. */
export const pointerDoneSchema = z.object({ type: z.literal('pointer.done') });
export type PointerDone = z.infer<typeof pointerDoneSchema>;

/** Answers that carry nothing but that it was done. */
export interface Done {
  done: true;
}

/** Each question with its answer. */
export interface BesideAnswers {
  'marks.asked': [MarksAsked, MarksTold];
  'guard.asked': [GuardAsked, GuardTold];
  'guard.off': [GuardOff, Done];
  'drafts.asked': [DraftsAsked, DraftsTold];
  'form.seen': [FormSeenMessage, Done];
  'form.filled': [FormFilled, Done];
  'file.asked': [FileAsked, FileTold];
  'files.given': [FilesGiven, Done];
  'case.wanted': [CaseWanted, Done];
  'pointer.asked': [PointerAsked, PointerTold];
  'pointer.done': [PointerDone, Done];
}
export type BesideType = keyof BesideAnswers;
export type BesideQuestion<T extends BesideType> = BesideAnswers[T][0];
export type BesideAnswer<T extends BesideType> = BesideAnswers[T][1];
