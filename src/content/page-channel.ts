// The channel between the two content scripts, which share nothing else.

/**
 * Event with one response: the name of its call, a line break, its text. Any script of the page can send it too, so its
 * content is not to be trusted.
 */
export const OVERHEARD = 'redress:overheard';
/** Event that stops the intercepting script, because the extension was updated or removed. */
export const STOP = 'redress:stop';
/** Longer responses are ignored. Those of the shop's pages are under 100 kB. */
export const MAX_LENGTH = 2_000_000;
