/** Popup to content script: what is on the page now? `again` reads it anew from the beginning. */
export interface PageAsked {
  type: 'page.asked';
  again: boolean;
}

/** Checked by hand rather than by schema, so that no schema library rides along into every page. */
export function isPageAsked(message: unknown): message is PageAsked {
  if (typeof message !== 'object' || message === null) return false;
  const { type, again } = message as Partial<Record<keyof PageAsked, unknown>>;
  return type === 'page.asked' && typeof again === 'boolean';
}
