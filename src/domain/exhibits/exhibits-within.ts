import type { Exhibit } from './exhibit.js';

/**
 * The exhibits that a form takes whole, in their order: each is a file a sheet, and `files` is the most that the form
 * takes. All of them where the form was not seen. A statement names no others: who reads it would look for them in vain.
 */
export function exhibitsWithin<One extends Pick<Exhibit, 'sheets'>>(
  exhibits: readonly One[],
  files: number | undefined,
): One[] {
  let room = files ?? Number.POSITIVE_INFINITY;
  return exhibits.filter(({ sheets }) => {
    room -= sheets.length;
    return room >= 0;
  });
}
