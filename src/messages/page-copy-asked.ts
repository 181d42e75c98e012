/** One of our pages to content script: how is the page built? */
export interface PageCopyAsked {
  type: 'page.copy';
}

/** Checked by hand rather than by schema, so that no schema library rides along into every page. */
export function isPageCopyAsked(message: unknown): message is PageCopyAsked {
  return typeof message === 'object' && message !== null && (message as Partial<PageCopyAsked>).type === 'page.copy';
}
