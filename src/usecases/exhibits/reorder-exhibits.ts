import { now } from '../../platform/clock.js';
import { moveExhibit } from '../../storage/exhibits/exhibits.js';

/** Puts an exhibit at another place, counted from 0. Letters stay as they are. */
export function reorderExhibits(caseId: string, exhibitId: string, to: number): Promise<void> {
  return moveExhibit(caseId, exhibitId, to, now());
}
