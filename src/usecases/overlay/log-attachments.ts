import type { Exhibit } from '../../domain/exhibits/exhibit.js';
import type { FilesGiven } from '../../messages/protocol.js';
import { now } from '../../platform/clock.js';
import { logExhibits } from '../../storage/exhibits/exhibit-log.js';
import { getExhibit } from '../../storage/exhibits/exhibits.js';

/** Logs for each exhibit that its files were handed to a form on this host. */
export async function logAttachments({ caseId, exhibitIds }: FilesGiven, url: string): Promise<void> {
  const found = await Promise.all(exhibitIds.map(getExhibit));
  const given = found.flatMap((exhibit) => (exhibit?.caseId === caseId ? [exhibit] : []));
  if (given.length > 0) await logSent(given, new URL(url).host);
}

/** Logs that files were handed to a form. `to` says which form, such as the page's host. */
function logSent(exhibits: readonly Pick<Exhibit, 'id' | 'caseId' | 'letter'>[], to: string): Promise<void> {
  return logExhibits(exhibits, now(), 'sent', () => to);
}
