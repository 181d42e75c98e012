import type { Exhibit } from '../../domain/exhibits/exhibit.js';
import type { FilesGiven } from '../../messages/protocol.js';
import { now } from '../../platform/clock.js';
import { logExhibits } from '../../storage/exhibits/exhibit-log.js';
import { getExhibit } from '../../storage/exhibits/exhibits.js';

/** Notes in the log of the exhibits that their files were handed to a form on this host. */
export async function logAttachments({ caseId, exhibitIds }: FilesGiven, url: string): Promise<void> {
  const found = await Promise.all(exhibitIds.map(getExhibit));
  const given = found.flatMap((exhibit) => (exhibit?.caseId === caseId ? [exhibit] : []));
  if (given.length > 0) await logSent(given, new URL(url).host);
}

/** Notes that files of exhibits were handed to a form. `to` says which, such as the page's host. */
function logSent(exhibits: readonly Pick<Exhibit, 'id' | 'caseId' | 'letter'>[], to: string): Promise<void> {
  return logExhibits(exhibits, now(), 'sent', () => to);
}
