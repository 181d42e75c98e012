import type { Exhibit } from '../../domain/exhibits/exhibit.js';
import { now } from '../../platform/clock.js';
import { logExhibits } from '../../storage/exhibits/exhibit-log.js';

/** Notes that files of exhibits were handed to a form. `to` says which, such as the page's host. */
export function logSent(exhibits: readonly Pick<Exhibit, 'id' | 'caseId' | 'letter'>[], to: string): Promise<void> {
  return logExhibits(exhibits, now(), 'sent', () => to);
}
