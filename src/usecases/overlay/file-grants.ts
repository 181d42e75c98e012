import { now } from '../../platform/clock.js';

/** How long a press lets a page fetch files, in milliseconds: a page that is taken over later gets none. */
const GRANT_MS = 60_000;

/** Until when each tab may fetch the files of a case. Kept in memory only, so that grants end with the background. */
const grants = new Map<string, number>();

const keyOf = (tabId: number, caseId: string): string => `${tabId} ${caseId}`;

/** Lets the tab fetch the files of the case, for a press to attach them. */
export function grantFiles(tabId: number, caseId: string): void {
  grants.set(keyOf(tabId, caseId), Date.parse(now()) + GRANT_MS);
}

/** True while the tab may fetch the files of the case; each piece that is fetched extends the time. */
export function mayFetchFiles(tabId: number, caseId: string): boolean {
  const until = grants.get(keyOf(tabId, caseId));
  if (until === undefined || until < Date.parse(now())) return false;
  grantFiles(tabId, caseId);
  return true;
}
