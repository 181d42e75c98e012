import * as z from 'zod/mini';
import { instantSchema, pageKindSchema } from './order.js';

/** What is known of one exhibit. The bytes lie in a store of their own and are never changed. */
export const exhibitSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  /** A, B, … Z, AA, … Given once and never again. */
  letter: z.string().check(z.regex(/^[A-Z]+$/)),
  caption: z.string().check(z.maxLength(300)),
  /** What it shows, by the page it was taken from. */
  page: z.nullable(pageKindSchema),
  /** The item of the checklist it answers; null when none. */
  answers: z.nullable(z.string()),
  mime: z.literal('image/png'),
  bytes: z.int().check(z.minimum(1)),
  width: z.int().check(z.minimum(1)),
  height: z.int().check(z.minimum(1)),
  /** SHA-256 of the bytes, in hex, taken before they were stored. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  url: z.string(),
  title: z.string(),
  capturedAt: instantSchema,
  /** IANA name of the zone of the computer at that instant. */
  zone: z.string(),
});
export type Exhibit = z.infer<typeof exhibitSchema>;

/** The letter of the `n`th exhibit, from 1: A to Z, then AA, AB, … */
export function exhibitLetter(n: number): string {
  let letter = '';
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letter = String.fromCharCode(65 + ((rest - 1) % 26)) + letter;
  }
  return letter;
}
