import type { BesidePage } from '../../marketplaces/beside-page.js';
import { isPageCopyAsked } from '../../messages/page-copy-asked.js';
import { extensionId, onMessage } from '../../platform/messaging.js';
import { pageParts } from './page-parts.js';

/** Tells our own pages how this one is built, when she asks for a copy of it. */
export function answerCopy(page: BesidePage): void {
  onMessage((message, sender) => {
    // One of our pages in a tab, and no content script: those carry the address of the page they are in.
    const isOurs = sender.id === extensionId() && /^[a-z]+-extension:/.test(sender.url ?? '');
    if (!isPageCopyAsked(message) || !isOurs) return undefined;
    const url = new URL(location.href);
    return Promise.resolve({
      page: page.pageKind(url) ?? 'other',
      url: url.href.slice(0, 4000),
      ...pageParts(document),
    });
  });
}
