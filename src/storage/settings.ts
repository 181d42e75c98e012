import { DEFAULT_OVERLAY } from '../domain/overlay/overlay-settings.js';
import { DEFAULT_REMINDERS } from '../domain/reminders/reminders.js';
import { announce } from './changes.js';
import { database } from './open.js';
import type { Settings } from './schema.js';

export async function getSettings(): Promise<Settings> {
  const store = (await database()).transaction('settings').store;
  const [reminders, onPage] = await Promise.all([store.get('reminders'), store.get('onPage')]);
  return {
    reminders: { ...DEFAULT_REMINDERS, ...(reminders as Settings['reminders'] | undefined) },
    onPage: { ...DEFAULT_OVERLAY, ...(onPage as Settings['onPage'] | undefined) },
  };
}

/** Keeps one group of settings; the others stay as they are. */
export async function putSetting<Key extends keyof Settings>(key: Key, value: Settings[Key]): Promise<void> {
  await (await database()).put('settings', value, key);
  announce('settings');
}

/**
 * Where the shopper was: the case that was open in the popup, the order the shopper was writing by hand, or the button
 * the shopper asked to be shown on the shop's page; null for nothing.
 */
export type Place = 'popup' | 'order-by-hand' | 'pointing';

export async function getPlace(place: Place): Promise<string | null> {
  return (await (await database()).get('places', place)) ?? null;
}

export async function putPlace(place: Place, value: string | null): Promise<void> {
  await (await database()).put('places', value, place);
}
