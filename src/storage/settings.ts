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

/** Where she was: the case that was open in the popup, or the order she was writing by hand; null for nothing. */
export type Place = 'popup' | 'order-by-hand';

export async function getPlace(place: Place): Promise<string | null> {
  return (await (await database()).get('places', place)) ?? null;
}

export async function putPlace(place: Place, value: string | null): Promise<void> {
  await (await database()).put('places', value, place);
}
