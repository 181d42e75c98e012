/** The channel between the two content scripts, in one place because they share nothing else. */

/** Carries one response: the name of its call, a line break, its text. Any script of the page can send it too: what comes is as hostile as the page. */
export const OVERHEARD = 'redress:overheard';
/** Tells the overhearing script to stop: the extension was updated under it. */
export const STOP = 'redress:stop';
/** Longer responses are let go unread; the pages' own are under 100 kB. */
export const MAX_LENGTH = 2_000_000;
