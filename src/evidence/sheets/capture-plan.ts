// Plans which shots a capture takes and which part of each is used. All numbers are pixels of the picture (device
// pixels).

/** Milliseconds between two captures: the browser allows two a second, and refuses now and then at exactly 500. */
export const SPACING_MS = 510;

/** The most shots that one capture takes, because a page can grow without end. */
export const MAX_SHOTS = 160;

/** How long to wait before the next shot, `lastAt` being when the one before was asked for; null before the first. */
export function waitBefore(lastAt: number | null, now: number): number {
  // The wait must not grow when the clock was set back.
  return lastAt === null || now < lastAt ? 0 : Math.max(0, lastAt + SPACING_MS - now);
}

/** Shots that are needed for `length` pixels, `view` of which one shows. */
export function shotsFor(length: number, view: number): number {
  return view > 0 && length > view ? Math.ceil(length / view) : 1;
}

/** Where to scroll for the next shot when `taken` of `length` pixels are there: never past the end. */
export function stopAfter(taken: number, length: number, view: number): number {
  return Math.max(0, Math.min(taken, length - view));
}

/** All stops along one axis. */
export function stopsFor(length: number, view: number): number[] {
  return Array.from({ length: shotsFor(length, view) }, (_, i) => stopAfter(i * view, length, view));
}

/** Pixels along one axis: what a shot shows of the page. */
export interface Span {
  /** Of the page, not of the shot. */
  from: number;
  length: number;
}

/**
 * What of a shot is new when everything up to `taken` is there already: an offset in the shot and a length. null when
 * it shows nothing new, or begins after `taken`, so that something would be missing between.
 */
export function newPart(shot: Span, taken: number): { offset: number; length: number } | null {
  const offset = taken - shot.from;
  const length = shot.length - offset;
  return offset < 0 || length <= 0 ? null : { offset, length };
}

/** Pixels a side and in all that one sheet has at most: what every viewer and every canvas can still open. */
const MAX_SIDE = 16_000;
const MAX_AREA = 24_000_000;

/** Rows that one sheet of this width has at most. A long page becomes several sheets of one exhibit. */
export function rowsOfSheet(width: number): number {
  return Math.max(1, Math.min(MAX_SIDE, Math.floor(MAX_AREA / width)));
}
