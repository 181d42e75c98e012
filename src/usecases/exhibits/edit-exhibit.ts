import type { Exhibit } from '../../domain/exhibits/exhibit.js';
import { now } from '../../platform/clock.js';
import { logExhibits } from '../../storage/exhibits/exhibit-log.js';
import { changeExhibits, moveExhibit } from '../../storage/exhibits/exhibits.js';

/**
 * Gives an exhibit another caption, stored at every keystroke; returns what was stored. `logCaption` logs it once the
 * shopper is done.
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

/** Takes an exhibit out of the case. Nothing is erased, and it can be brought back; its letter is never given again. */
export function removeExhibit(exhibitId: string): Promise<void> {
  const at = now();
  return changeExhibits([exhibitId], at, (exhibit) =>
    exhibit.removedAt === undefined ? { exhibit: { ...exhibit, removedAt: at }, what: 'removed', detail: '' } : null,
  );
}

/** Brings a removed exhibit back to its place and letter. An exhibit whose bytes are erased stays removed. */
export function restoreExhibit(exhibitId: string): Promise<void> {
  return changeExhibits([exhibitId], now(), (exhibit) => {
    const { removedAt, ...back } = exhibit;
    if (removedAt === undefined || exhibit.erasedAt !== undefined) return null;
    return { exhibit: back, what: 'restored', detail: '' };
  });
}

/** Moves an exhibit to another place, counted from 0. Letters stay as they are. */
export function reorderExhibits(caseId: string, exhibitId: string, to: number): Promise<void> {
  return moveExhibit(caseId, exhibitId, to, now());
}
