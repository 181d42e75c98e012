// The channel between the intercepting script, which runs as the page itself, and the content script. Both start before
// any script of the page. They agree on a random name then and there, so that no fixed name gives Redress away and no
// other extension listens by accident. It is no secret from the page, whose word is never trusted anyway.

/** The name of the event by which the two find each other, before any script of the page runs. */
export const MEET = 'redress:meet';

/** Longer responses are ignored. Those of the shop's pages are under 100 kB. */
export const MAX_LENGTH = 2_000_000;

/** One response: the name of its call, the numbers that its request named, and its text. */
export interface Overheard {
  api: string;
  /** The numbers as `name=digits`, in any order. */
  about: string[];
  text: string;
}

/** As it travels in an event, whose detail must be a text: the browsers share no objects between the two worlds. */
export function parseOverheard(detail: unknown): Overheard | null {
  if (typeof detail !== 'string') return null;
  const end = detail.indexOf('\n');
  if (detail.length > MAX_LENGTH || end < 1 || end > 400) return null;
  const [api = '', ...about] = detail.slice(0, end).split(' ');
  return {
    // The pages write the names of their calls in more than one way.
    api: api.toLowerCase(),
    about: about.filter((one) => /^\w{1,24}=\d{6,24}$/.test(one)).slice(0, 6),
    text: detail.slice(end + 1),
  };
}
