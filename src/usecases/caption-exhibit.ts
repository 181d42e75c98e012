import { now } from '../platform/clock.js';
import { changeExhibits } from '../storage/exhibits.js';

/** Gives an exhibit another caption. */
export function captionExhibit(exhibitId: string, caption: string): Promise<void> {
  const words = caption.slice(0, 300);
  return changeExhibits([exhibitId], now(), (exhibit) =>
    exhibit.caption === words ? null : { exhibit: { ...exhibit, caption: words }, what: 'captioned', detail: words },
  );
}
