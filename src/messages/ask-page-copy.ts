import * as z from 'zod/mini';
import { pageKindSchema } from '../domain/reading/page-kind.js';
import { askTab } from './ask-tab.js';
import type { PageCopyAsked } from './page-copy-asked.js';

const text = z.string().check(z.maxLength(4000));
const partSchema = z.union([
  z.object({ depth: z.int(), tag: text, attributes: z.array(z.tuple([text, text])).check(z.maxLength(20)) }),
  z.object({ depth: z.int(), text }),
]);

/** Content script to one of our pages, asked by `PageCopyAsked`. `cut` when the page is longer. */
export const pageCopySchema = z.object({
  page: pageKindSchema,
  url: text,
  parts: z.array(partSchema).check(z.maxLength(20_000)),
  cut: z.boolean(),
});
export type PageCopy = z.infer<typeof pageCopySchema>;

/** How the page of a tab is built; null when none answers or it answers in another form. */
export function askPageCopy(tabId: number): Promise<PageCopy | null> {
  const question: PageCopyAsked = { type: 'page.copy' };
  return askTab(tabId, question, pageCopySchema);
}
