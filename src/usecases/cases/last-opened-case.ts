import { getPlace, putPlace } from '../../storage/settings.js';

/** The case the shopper was in when the popup closed, where it opens again; null for the start screen. */
export function lastOpenedCase(): Promise<string | null> {
  return getPlace('popup');
}

export function rememberOpenedCase(caseId: string | null): Promise<void> {
  return putPlace('popup', caseId);
}
