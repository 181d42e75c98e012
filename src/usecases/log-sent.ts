import type { Exhibit } from '../domain/exhibit.js';
import { now } from '../platform/clock.js';
import { logExhibits } from '../storage/exhibit-log.js';

/** Notes that files of exhibits were handed to a form. `to` says which, such as the page's host. */
export function logSent(exhibits: readonly Pick<Exhibit, 'id' | 'caseId' | 'letter'>[], to: string): Promise<void> {
  return logExhibits(exhibits, now(), 'sent', () => to);
}
