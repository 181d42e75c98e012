import { clean } from '../read-values.js';

/** The only choice of the page that fits, or why there is none. */
export type Found<T> = { found: T } | { none: true } | { several: true };

/** A text in the form in which texts are compared: on one line, in lower case. */
export const comparable = (text: string): string => clean(text).toLocaleLowerCase();

/** Finds the one choice that fits. The tests are tried in turn, the most exact first. */
export function onlyOne<T>(choices: readonly T[], ...tests: ((choice: T) => boolean)[]): Found<T> {
  for (const test of tests) {
    const fitting = choices.filter(test);
    if (fitting.length > 1) return { several: true };
    if (fitting[0] !== undefined) return { found: fitting[0] };
  }
  return { none: true };
}
