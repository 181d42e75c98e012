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
 * A redacted copy of the page in a tab, or with null of the page of a shop that the shopper looked at last; null when
 * none is open.
 */
export async function redactPage(tabId: number | null): Promise<RedactedPage | null> {
  for (const id of tabId === null ? await tabIdsByUse() : [tabId]) {
    const copy = await askPageCopy(id);
    // A page of a shop that is still being loaded: the one behind it is not what the shopper looked at.
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
