import * as z from 'zod/mini';
import { caseReadingSchema } from '../domain/cases/case-reading.js';
import { MISSING_CASE_FIELDS, type MissingCaseField } from '../domain/cases/missing-case-fields.js';
import type { ExpectedCard } from '../domain/orders/expected-card.js';
import { orderReadingSchema } from '../domain/orders/order.js';
import { rawCardSchema } from '../domain/orders/raw-card.js';
import { pageKindSchema } from '../domain/reading/page-kind.js';

/** Every message there is. Anything else, and anything of another form, is refused. */

/** What the page says its language is, `<html lang>`: it tells which part of 03.10.2026 is the day. */
const language = z.optional(z.string().check(z.maxLength(35)));
/** Of the page when it was heard or read: by the time the message is sent, another can be open in its place. */
export const addressSchema = z.optional(z.string().check(z.maxLength(4000)));
const count = z.int().check(z.minimum(0), z.maximum(100_000));

/** Content script to background: orders were read on a page, or their counts have changed. */
export const ordersSeenSchema = z
  .object({
    type: z.literal('orders.seen'),
    page: pageKindSchema,
    orders: z.array(orderReadingSchema).check(z.maxLength(100)),
    /** Cards of a list as they are drawn, still to be read. */
    cards: z.optional(z.array(rawCardSchema).check(z.maxLength(100))),
    language,
    /** Of the whole page so far. */
    counts: z.optional(z.object({ read: count, unread: count })),
  })
  .check(
    z.refine(({ orders, cards, counts }) => orders.length > 0 || (cards?.length ?? 0) > 0 || counts !== undefined),
  );
export type OrdersSeen = z.infer<typeof ordersSeenSchema>;

/** Content script to background: cases were read on a page. The reply is `true` once what changed is on disk. */
export const casesSeenSchema = z
  .object({
    type: z.literal('cases.seen'),
    page: pageKindSchema,
    cases: z.array(caseReadingSchema).check(z.maxLength(200)),
    /** Of the whole page so far. */
    counts: z.object({ read: count, unread: count }),
  })
  .check(z.refine(({ cases, counts }) => cases.length + counts.read + counts.unread > 0));
export type CasesSeen = z.infer<typeof casesSeenSchema>;

/** Content script to background: what the page fetched by itself, or the text of an inline script with page state. */
export const dataHeardSchema = z.object({
  type: z.literal('data.heard'),
  page: pageKindSchema,
  /** The call that was answered; empty for page state. */
  api: z.string().check(z.maxLength(200)),
  text: z.string().check(z.maxLength(2_000_000)),
  url: addressSchema,
  language,
});
export type DataHeard = z.infer<typeof dataHeardSchema>;

/** The reply to both, once everything readable is on disk. */
export interface OrdersKept {
  /** Numbers of the orders that were read. */
  read: string[];
  /** Orders that the data shows and that could not be read. */
  unread: { position: number; hint: string }[];
  /** Orders of which the data told all that a card can show, with what theirs should. */
  told?: ExpectedCard[];
  /** The same of cases, each that was read with what is missing; absent where the data tells of none. */
  cases?: {
    read: { caseNumber?: string; lineId?: string; missing: MissingCaseField[] }[];
    unread: { position: number; hint: string }[];
  };
}

/** Content script to popup, asked by `PageAsked`. `read` and `unread` together are what the page shows. */
export const pageReportSchema = z.object({
  /** The page's address: the browser tells it to the popup only for the tab whose button was pressed. */
  url: z.optional(z.string().check(z.maxLength(4000))),
  page: pageKindSchema,
  signedIn: z.nullable(z.boolean()),
  captcha: z.boolean(),
  unknownShape: z.boolean(),
  /** Numbers of the orders that were read since the page was opened. */
  read: z.array(z.string()).check(z.maxLength(5000)),
  /** Orders that are there and could not be read. */
  unread: z.array(z.object({ position: z.int(), hint: z.string() })).check(z.maxLength(5000)),
  /** The order a detail page is about. */
  orderId: z.nullable(z.string()),
  /** On pages that tell of cases: how many were read, of how many of those something is missing, and what. */
  cases: z.optional(
    z.object({
      read: z.int(),
      partly: z.int(),
      missing: z.array(z.enum(MISSING_CASE_FIELDS)),
      unread: z.array(z.object({ position: z.int(), hint: z.string() })).check(z.maxLength(200)),
    }),
  ),
});
export type PageReport = z.infer<typeof pageReportSchema>;
