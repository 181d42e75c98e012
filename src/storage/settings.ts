import { DEFAULT_REMINDERS } from '../domain/reminders.js';
import { announce } from './changes.js';
import { database } from './open.js';
import type { Settings } from './schema.js';

const DEFAULTS: Settings = { reminders: DEFAULT_REMINDERS };

export async function getSettings(): Promise<Settings> {
  const reminders = await (await database()).get('settings', 'reminders');
  return { ...DEFAULTS, ...(reminders ? { reminders } : {}) };
}

export async function putSettings(settings: Settings): Promise<void> {
  await (await database()).put('settings', settings.reminders, 'reminders');
  announce('settings');
}

/** The case that was open in the popup, or null. */
export async function getPlace(): Promise<string | null> {
  return (await (await database()).get('places', 'popup')) ?? null;
}

export async function putPlace(caseId: string | null): Promise<void> {
  await (await database()).put('places', caseId, 'popup');
}
