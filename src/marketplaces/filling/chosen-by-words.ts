import { clean } from '../read-values.js';

/** Which of the page's choices is meant: the only one that fits. */
export type Found<T> = { found: T } | { none: true } | { several: true };

/** Texts as they are compared: one line, lower case. */
export const comparable = (text: string): string => clean(text).toLocaleLowerCase();

/** The one choice that fits, tried by one test after the other, the most exact first. */
export function onlyOne<T>(choices: readonly T[], ...tests: ((choice: T) => boolean)[]): Found<T> {
  for (const test of tests) {
    const fitting = choices.filter(test);
    if (fitting.length > 1) return { several: true };
    if (fitting[0] !== undefined) return { found: fitting[0] };
  }
  return { none: true };
}
