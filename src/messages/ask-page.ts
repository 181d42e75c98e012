import { askTab } from './ask-tab.js';
import type { PageAsked } from './page-asked.js';
import { type PageReport, pageReportSchema } from './protocol.js';

/** What the content script of a tab tells of its page; null when none answers or it answers in another form. */
export function askPage(tabId: number, again = false): Promise<PageReport | null> {
  const question: PageAsked = { type: 'page.asked', again };
  return askTab(tabId, question, pageReportSchema);
}
