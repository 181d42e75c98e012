import { sendToTab } from '../platform/messaging.js';
import type { PageAsked } from './page-asked.js';
import { type PageReport, pageReportSchema } from './protocol.js';

/** What the content script of a tab tells of its page; null when none answers or it answers in another form. */
export async function askPage(tabId: number, again = false): Promise<PageReport | null> {
  try {
    const question: PageAsked = { type: 'page.asked', again };
    const reply = pageReportSchema.safeParse(await sendToTab(tabId, question));
    return reply.success ? reply.data : null;
  } catch {
    return null;
  }
}
