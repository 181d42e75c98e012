import { now } from '../../platform/clock.js';
import { eraseExhibit as erase } from '../../storage/exhibits/exhibits.js';

/** Erases the bytes of a removed exhibit for good, to make room. Its record and its log stay. */
export function eraseExhibit(exhibitId: string): Promise<void> {
  return erase(exhibitId, now());
}
