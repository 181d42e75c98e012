import type { OverlayPage } from '../../marketplaces/overlay-page.js';
import { isQuestion } from '../../messages/protocol.js';
import { isFromOurPages, onMessage } from '../../platform/messaging.js';
import { pageOutline } from './page-outline.js';
import { shownPictures } from './shown-pictures.js';

/** Answers our own pages when the shopper requests it: how this page is built, and where its product pictures are. */
export function answerPages(page: OverlayPage): void {
  onMessage((message, sender) => {
    if (!isFromOurPages(sender)) return undefined;
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
