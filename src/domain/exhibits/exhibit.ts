import * as z from 'zod/mini';
import { pageKindSchema } from '../reading/page-kind.js';
import { instantSchema } from '../time/instants.js';

/**
 * What an exhibit came from: a page that was captured, a file of the shopper's, or the difference between two looks at
 * a page.
 */
export const EXHIBIT_KINDS = ['capture', 'file', 'difference'] as const;

/** What the bytes are, told by the bytes themselves and never by a file's name. */
export const EXHIBIT_MIMES = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'image/heic',
  'image/avif',
  'video/mp4',
  'video/webm',
  'video/quicktime',
  'application/pdf',
  'text/plain',
] as const;
export const exhibitMimeSchema = z.enum(EXHIBIT_MIMES);
export type ExhibitMime = z.infer<typeof exhibitMimeSchema>;

export const digestSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** One piece of an exhibit: a long page is several. Pixels are null where there are none or they could not be read. */
export const sheetSchema = z.object({
  mime: exhibitMimeSchema,
  bytes: z.int().check(z.minimum(1)),
  width: z.nullable(z.int().check(z.minimum(1))),
  height: z.nullable(z.int().check(z.minimum(1))),
  /** SHA-256 of the bytes, in hex, taken before they were stored. */
  sha256: digestSchema,
});
export type Sheet = z.infer<typeof sheetSchema>;

/** How a page was captured. */
export const captureSchema = z.object({
  /** The visible part, all of the page, an inner scroll area, or a rectangle that the shopper drew. */
  scope: z.enum(['visible', 'page', 'area', 'region']),
  /** Which area, by the name it was offered under. */
  areaName: z.optional(z.string().check(z.maxLength(120))),
  /** CSS pixels, and pixels of the picture for each of them. */
  viewport: z.optional(z.object({ width: z.int(), height: z.int() })),
  pixelRatio: z.optional(z.number()),
  /** Parts that were taken and that there were. Fewer taken than there were is a partial capture. */
  parts: z.optional(z.object({ taken: z.int(), of: z.int() })),
});
export type Capture = z.infer<typeof captureSchema>;

const text = z.string().check(z.maxLength(2000));

/** What is known of one exhibit. The bytes lie in a store of their own and are never changed. */
export const exhibitSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  /** The marketplace's order number; absent on records of the first version, whose case has it. */
  orderId: z.optional(z.string()),
  kind: z.enum(EXHIBIT_KINDS),
  /** A, B, … Z, AA, … Given once and never again. */
  letter: z.string().check(z.regex(/^[A-Z]+$/)),
  /** The position in the order that the shopper chose, from 1. Moving an exhibit does not change its letter. */
  place: z.int().check(z.minimum(1)),
  caption: z.string().check(z.maxLength(300)),
  /** What it shows, by the page it was taken from. */
  page: z.nullable(pageKindSchema),
  /** The item of the checklist it answers; null when none. */
  answers: z.nullable(z.string()),
  sheets: z.array(sheetSchema).check(z.minLength(1), z.maxLength(200)),
  /** Of the page that was captured; null for a file. */
  url: z.nullable(text),
  title: z.nullable(text),
  capture: z.optional(captureSchema),
  /** The file's name and modification time, as the shopper's computer gives them. */
  fileName: z.optional(z.string().check(z.maxLength(300))),
  fileModifiedAt: z.optional(instantSchema),
  /** Length of a video. */
  durationMs: z.optional(z.int().check(z.minimum(0))),
  /** When the page was captured or the file was added. The one time of the exhibit. */
  capturedAt: instantSchema,
  /** IANA name of the zone of the computer at that instant. */
  zone: z.string(),
  /** Whose clock said so. */
  clock: z.enum(['computer']),
  /** Removed by the shopper, and not counted any more; it can be brought back until its bytes are erased. */
  removedAt: z.optional(instantSchema),
  erasedAt: z.optional(instantSchema),
});
export type Exhibit = z.infer<typeof exhibitSchema>;

/** Where text stands on a sheet, in the sheet's own pixels. */
export const textBoxSchema = z.object({
  text,
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
export type TextBox = z.infer<typeof textBoxSchema>;

/** The words that an exhibit shows. Kept apart from its record, so that listing stays quick. */
export interface ExhibitText {
  exhibitId: string;
  caseId: string;
  text: string;
  /** For each sheet, where its words stand; empty when that is not known. */
  boxes: TextBox[][];
}

/** The letter of the `n`th exhibit, from 1: A to Z, then AA, AB, … */
export function exhibitLetter(n: number): string {
  let letter = '';
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letter = String.fromCharCode(65 + ((rest - 1) % 26)) + letter;
  }
  return letter;
}

/** The first sheet: what a card shows and a form is given. An exhibit without one cannot be. */
export function firstSheet(exhibit: Pick<Exhibit, 'sheets'>): Sheet {
  const [sheet] = exhibit.sheets;
  if (!sheet) throw new Error('an exhibit without a sheet');
  return sheet;
}

/** Bytes of all sheets together. */
export function exhibitBytes(exhibit: Pick<Exhibit, 'sheets'>): number {
  return exhibit.sheets.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Under which key the bytes of a sheet lie, counted from 0. */
export function sheetKey(exhibitId: string, index: number): string {
  return index === 0 ? exhibitId : `${exhibitId}/${index + 1}`;
}

/** True when fewer parts were taken than there were. */
export function isPartial({ capture }: Pick<Exhibit, 'capture'>): boolean {
  return capture?.parts !== undefined && capture.parts.taken < capture.parts.of;
}
