import type { PageKind } from '../../domain/reading/page-kind.js';
import { maskedAddress, redactedPage } from '../../marketplaces/redacted-page.js';
import { REDACTION_WORDS } from '../../marketplaces/redaction-words.js';
import { askPage, askPageCopy } from '../../messages/send.js';
import { tabIdsByUse } from '../../platform/tabs.js';

export interface RedactedPage {
  page: PageKind;
  fileName: string;
  /** The copy, without anything that the page says. */
  text: string;
  /** True when the page is longer than the copy. */
  cut: boolean;
}

/**
 * A redacted copy of the page in a tab or, if `tabId` is null, of the shop's page that was looked at last. null when no
 * such page is open.
 */
export async function redactPage(tabId: number | null): Promise<RedactedPage | null> {
  for (const id of tabId === null ? await tabIdsByUse() : [tabId]) {
    const copy = await askPageCopy(id);
    // This page of a shop is still loading. The next tab is not what the shopper looked at.
    if (!copy && (await askPage(id))) return null;
    if (!copy) continue;
    const head = `${copy.page} ${maskedAddress(copy.url, REDACTION_WORDS)}`;
    return {
      page: copy.page,
      fileName: `redress-${copy.page}.txt`,
      text: `${head}\n${redactedPage(copy.parts, REDACTION_WORDS)}\n`,
      cut: copy.cut,
    };
  }
  return null;
}
