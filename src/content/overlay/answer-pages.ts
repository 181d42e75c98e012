import type { OverlayPage } from '../../marketplaces/overlay-page.js';
import { isQuestion } from '../../messages/protocol.js';
import { extensionId, onMessage } from '../../platform/messaging.js';
import { pageOutline } from './page-outline.js';
import { shownPictures } from './shown-pictures.js';

/** Tells our own pages, when she presses for it, how this one is built and where its pictures of products stand. */
export function answerPages(page: OverlayPage): void {
  onMessage((message, sender) => {
    // One of our pages, in a tab or not, and no content script: those carry the address of the page they are in.
    if (sender.id !== extensionId() || !/^[a-z]+-extension:/.test(sender.url ?? '')) return undefined;
    if (isQuestion(message, 'page.pictures')) return Promise.resolve(shownPictures(page));
    if (!isQuestion(message, 'page.copy')) return undefined;
    const url = new URL(location.href);
    return Promise.resolve({
      page: page.pageKind(url) ?? 'other',
      url: url.href.slice(0, 4000),
      ...pageOutline(document),
    });
  });
}
