import * as z from 'zod/mini';
import { caseReadingSchema } from '../domain/cases/case-reading.js';
import { MISSING_CASE_FIELDS } from '../domain/cases/missing-case-fields.js';
import { listingReadingSchema } from '../domain/orders/listing.js';
import { orderReadingSchema } from '../domain/orders/order.js';
import { rawCardSchema } from '../domain/orders/raw-card.js';
import { FORM_FIELDS, LEFT_REASONS } from '../domain/overlay/fill-result.js';
import { pageKindSchema } from '../domain/reading/page-kind.js';

// The form of everything that comes from a page's process. What is of another form is refused. No page script may use
// this file: the schema library would ride along.

/** What the page says its language is, `<html lang>`: it tells which part of 03.10.2026 is the day. */
const language = z.optional(z.string().check(z.maxLength(35)));
/** The page's address when it was read: by the time the message is sent, another page can be open in its place. */
const url = z.optional(z.string().check(z.maxLength(4000)));
const count = z.int().check(z.minimum(0), z.maximum(100_000));
const orderId = z.string().check(z.regex(/^\d{6,24}$/));
const caseId = z.string().check(z.maxLength(300));
const exhibitId = z.string().check(z.maxLength(100));
const fileTypes = z.array(z.string().check(z.maxLength(60))).check(z.maxLength(30));
const px = z.number().check(z.minimum(-1e7), z.maximum(1e7));
const rect = z.object({ x: px, y: px, width: px, height: px });
const unreadCard = z.object({ position: z.int(), hint: z.string() });

// ——— Requests of the scripts that read pages

export const ordersSeenSchema = z
  .object({
    type: z.literal('orders.seen'),
    page: pageKindSchema,
    orders: z.array(orderReadingSchema).check(z.maxLength(100)),
    /** Cards of a list as they are drawn, still to be interpreted. */
    cards: z.optional(z.array(rawCardSchema).check(z.maxLength(100))),
    language,
    /** Of the whole page so far. */
    counts: z.optional(z.object({ read: count, unread: count })),
  })
  .check(
    z.refine(({ orders, cards, counts }) => orders.length > 0 || (cards?.length ?? 0) > 0 || counts !== undefined),
  );

export const casesSeenSchema = z
  .object({
    type: z.literal('cases.seen'),
    page: pageKindSchema,
    cases: z.array(caseReadingSchema).check(z.maxLength(200)),
    /** Of the whole page so far. */
    counts: z.object({ read: count, unread: count }),
  })
  .check(z.refine(({ cases, counts }) => cases.length + counts.read + counts.unread > 0));

export const dataHeardSchema = z.object({
  type: z.literal('data.heard'),
  page: pageKindSchema,
  /** The call that was answered; empty for page state. */
  api: z.string().check(z.maxLength(200)),
  /** The numbers that the request named, as `name=digits`. */
  about: z.optional(z.array(z.string().check(z.regex(/^\w{1,24}=\d{6,24}$/))).check(z.maxLength(6))),
  text: z.string().check(z.maxLength(2_000_000)),
  url,
  language,
});

export const listingSeenSchema = z.object({ type: z.literal('listing.seen'), reading: listingReadingSchema, url });

// ——— Requests of the overlay

export const marksAskedSchema = z.object({
  type: z.literal('marks.asked'),
  orderIds: z.array(orderId).check(z.maxLength(300)),
});

export const guardAskedSchema = z.object({
  type: z.literal('guard.asked'),
  action: z.enum(['confirm-received', 'cancel-request', 'accept-proposal']),
  orderId: z.nullable(orderId),
  lineId: z.nullable(orderId),
});

export const guardOffSchema = z.object({ type: z.literal('guard.off'), orderId });

export const guardSettingsSchema = z.object({ type: z.literal('guard.settings') });

export const draftWantedSchema = z.object({ type: z.literal('draft.wanted'), caseId, files: z.boolean() });

export const draftsAskedSchema = z.object({ type: z.literal('drafts.asked'), lineId: z.nullable(orderId) });

export const formSeenSchema = z.object({
  type: z.literal('form.seen'),
  lineId: orderId,
  received: z.nullable(z.enum(['yes', 'no'])),
  language: z.string().check(z.maxLength(35)),
  reasons: z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(60)),
  limits: z.object({
    // A limit below what any form of the kind has is none: it would leave a statement no room.
    textLength: z.optional(z.int().check(z.minimum(100), z.maximum(100_000))),
    files: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
    fileBytes: z.optional(z.int().check(z.minimum(50_000))),
    fileTypes: z.optional(fileTypes),
  }),
});

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

export const fileAskedSchema = z.object({
  type: z.literal('file.asked'),
  caseId,
  exhibitId,
  /** Which of the exhibit's files, and from which byte, both from 0. */
  file: z.int().check(z.minimum(0), z.maximum(200)),
  from: z.int().check(z.minimum(0)),
  fileBytes: z.nullable(z.int().check(z.minimum(1))),
  fileTypes: z.nullable(fileTypes),
});

export const filesGivenSchema = z.object({
  type: z.literal('files.given'),
  caseId,
  exhibitIds: z.array(exhibitId).check(z.minLength(1), z.maxLength(60)),
});

export const caseWantedSchema = z.object({
  type: z.literal('case.wanted'),
  caseId: z.nullable(caseId),
  orderId: z.nullable(orderId),
});

export const pointerAskedSchema = z.object({ type: z.literal('pointer.asked') });

export const pointerDoneSchema = z.object({ type: z.literal('pointer.done') });

// ——— Requests about captures

export const captureWishedSchema = z.object({ type: z.literal('capture.wished') });

export const captureDrawnSchema = z.object({
  type: z.literal('capture.drawn'),
  captureId: z.string(),
  region: z.nullable(rect),
});

export const captureLostSchema = z.object({ type: z.literal('capture.lost'), captureId: z.string() });

// ——— Replies of scripts in a page

export const pageReportSchema = z.object({
  /** The page's address: the browser tells it to the popup only for the tab whose button was pressed. */
  url,
  page: pageKindSchema,
  signedIn: z.nullable(z.boolean()),
  captcha: z.boolean(),
  unknownShape: z.boolean(),
  /** Numbers of the orders that were read since the page was opened. */
  read: z.array(z.string()).check(z.maxLength(5000)),
  /** Orders that are there and could not be read. */
  unread: z.array(unreadCard).check(z.maxLength(5000)),
  /** The order a detail page is about. */
  orderId: z.nullable(z.string()),
  /** On pages that tell of cases: how many were read, of how many of those something is missing, and what. */
  cases: z.optional(
    z.object({
      read: z.int(),
      partly: z.int(),
      missing: z.array(z.enum(MISSING_CASE_FIELDS)),
      unread: z.array(unreadCard).check(z.maxLength(200)),
    }),
  ),
});

const pageText = z.string().check(z.maxLength(4000));

/** `cut` when the page is longer. */
export const pageCopySchema = z.object({
  page: pageKindSchema,
  url: pageText,
  parts: z
    .array(
      z.union([
        z.object({
          depth: z.int(),
          tag: pageText,
          attributes: z.array(z.tuple([pageText, pageText])).check(z.maxLength(20)),
        }),
        z.object({ depth: z.int(), text: pageText }),
      ]),
    )
    .check(z.maxLength(20_000)),
  cut: z.boolean(),
});

export const shownPicturesSchema = z.object({
  /** Where product pictures stand on the screen now, in CSS pixels. */
  pictures: z
    .array(
      z.object({
        orderId: z.string(),
        line: z.int(),
        lines: z.int(),
        productId: z.nullable(z.string()),
        rect: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
      }),
    )
    .check(z.maxLength(500)),
  /** CSS pixels to device pixels. */
  pixelRatio: z.number(),
});

const standing = {
  token: z.string().check(z.maxLength(60)),
  url: z.string(),
  title: z.string(),
  pixelRatio: z.number().check(z.minimum(0.05), z.maximum(20)),
  width: px,
  height: px,
  magnified: z.number(),
  hidden: z.int(),
  top: px,
  left: px,
  clip: rect,
  extent: z.object({ width: px, height: px }),
};
const capturedText = z.string().check(z.maxLength(200_000));

/** By what is asked of the capturing script. */
export const CAPTURE_REPLIES = {
  areas: z
    .array(z.object({ id: z.int(), name: z.string().check(z.maxLength(60)), conversation: z.boolean(), height: px }))
    .check(z.maxLength(20)),
  begin: z.object({ ...standing, text: capturedText }),
  step: z.object({ ...standing, shift: px, atEnd: z.boolean() }),
  state: z.object(standing),
  words: z.object({
    text: capturedText,
    boxes: z.array(z.object({ ...rect.def.shape, text: z.string().check(z.maxLength(2000)) })).check(z.maxLength(4000)),
  }),
  draw: z.literal(true),
  end: z.literal(true),
};
