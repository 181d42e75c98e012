import type { FilesGiven } from '../../messages/protocol.js';
import { getExhibit } from '../../storage/exhibits/exhibits.js';
import { logSent } from '../exhibits/log-sent.js';

/** Notes in the log of the exhibits that their files were handed to a form on this host. */
export async function logAttachments({ caseId, exhibitIds }: FilesGiven, url: string): Promise<void> {
  const found = await Promise.all(exhibitIds.map(getExhibit));
  const given = found.flatMap((exhibit) => (exhibit?.caseId === caseId ? [exhibit] : []));
  if (given.length > 0) await logSent(given, new URL(url).host);
}
