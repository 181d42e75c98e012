import type { Exhibit } from '../../domain/exhibits/exhibit.js';
import { now } from '../../platform/clock.js';
import { logExhibits } from '../../storage/exhibits/exhibit-log.js';
import { changeExhibits } from '../../storage/exhibits/exhibits.js';

/**
 * Gives an exhibit another caption, which is kept at each key; gives what was kept. Once the shopper is done with it,
 * `logCaption` says so.
 */
export async function captionExhibit(exhibitId: string, caption: string): Promise<string> {
  const words = caption.slice(0, 300);
  await changeExhibits([exhibitId], now(), (exhibit) =>
    exhibit.caption === words ? null : { exhibit: { ...exhibit, caption: words }, what: null, detail: '' },
  );
  return words;
}

/** Notes in the log which caption an exhibit was given. */
export function logCaption(exhibit: Pick<Exhibit, 'id' | 'caseId' | 'letter'>, caption: string): Promise<void> {
  return logExhibits([exhibit], now(), 'captioned', () => caption);
}
