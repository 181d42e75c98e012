import { now } from '../../platform/clock.js';
import { changeExhibits } from '../../storage/exhibits/exhibits.js';

/** Brings a removed exhibit back to its place and letter. One whose bytes are erased stays gone. */
export function restoreExhibit(exhibitId: string): Promise<void> {
  return changeExhibits([exhibitId], now(), (exhibit) => {
    const { removedAt, ...back } = exhibit;
    if (removedAt === undefined || exhibit.erasedAt !== undefined) return null;
    return { exhibit: back, what: 'restored', detail: '' };
  });
}
