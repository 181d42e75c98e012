import { now } from '../../platform/clock.js';
import { changeExhibits } from '../../storage/exhibits/exhibits.js';

/** Takes an exhibit out of the case. Nothing is erased, and it can be brought back; its letter is never given again. */
export function removeExhibit(exhibitId: string): Promise<void> {
  const at = now();
  return changeExhibits([exhibitId], at, (exhibit) =>
    exhibit.removedAt === undefined ? { exhibit: { ...exhibit, removedAt: at }, what: 'removed', detail: '' } : null,
  );
}
