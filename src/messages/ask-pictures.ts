import * as z from 'zod/mini';
import { askTab } from './ask-tab.js';
import type { PicturesAsked } from './pictures-asked.js';

const rectSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

/** The script beside a page to the popup, asked by `PicturesAsked`. */
export const shownPicturesSchema = z.object({
  /** Where product pictures stand on the screen now, in CSS pixels. */
  pictures: z
    .array(
      z.object({
        orderId: z.string(),
        line: z.int(),
        lines: z.int(),
        productId: z.nullable(z.string()),
        rect: rectSchema,
      }),
    )
    .check(z.maxLength(500)),
  /** CSS pixels to device pixels. */
  pixelRatio: z.number(),
});
export type ShownPictures = z.infer<typeof shownPicturesSchema>;

/** The pictures that the page of a tab shows; null when none answers or it answers in another form. */
export function askPictures(tabId: number): Promise<ShownPictures | null> {
  const question: PicturesAsked = { type: 'page.pictures' };
  return askTab(tabId, question, shownPicturesSchema);
}
