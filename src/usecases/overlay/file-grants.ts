import { now } from '../../platform/clock.js';

/** How long a press lets a page fetch files, in milliseconds: a page that is taken over later gets none. */
const GRANT_MS = 60_000;

/** Until when each tab may fetch the files of a case. In memory alone: a background that was ended has granted nothing. */
const grants = new Map<string, number>();

const keyOf = (tabId: number, caseId: string): string => `${tabId} ${caseId}`;

/** The shopper pressed in this tab to attach the files of a case. */
export function grantFiles(tabId: number, caseId: string): void {
  grants.set(keyOf(tabId, caseId), Date.parse(now()) + GRANT_MS);
}

/** True while the tab may fetch the files of the case; each piece that it fetches keeps it so. */
export function mayFetchFiles(tabId: number, caseId: string): boolean {
  const until = grants.get(keyOf(tabId, caseId));
  if (until === undefined || until < Date.parse(now())) return false;
  grantFiles(tabId, caseId);
  return true;
}
