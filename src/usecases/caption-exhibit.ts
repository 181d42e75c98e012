import { now } from '../platform/clock.js';
import { logExhibits } from '../storage/exhibit-log.js';
import { changeExhibits, getExhibit } from '../storage/exhibits.js';

/** Gives an exhibit another caption, which is kept at each key. Once she is done with it, `logCaption` says so. */
export function captionExhibit(exhibitId: string, caption: string): Promise<void> {
  const words = caption.slice(0, 300);
  return changeExhibits([exhibitId], now(), (exhibit) =>
    exhibit.caption === words ? null : { exhibit: { ...exhibit, caption: words }, what: null, detail: '' },
  );
}

/** Notes in the log that the caption is another one than `before`, if it is. Gives the caption as it is now. */
export async function logCaption(exhibitId: string, before: string): Promise<string> {
  const exhibit = await getExhibit(exhibitId);
  if (!exhibit) return before;
  if (exhibit.caption !== before) await logExhibits([exhibit], now(), 'captioned', () => exhibit.caption);
  return exhibit.caption;
}
