import type { CalendarEntry } from '../../domain/reminders/calendar-entry.js';
import { database } from '../open.js';

/**
 * Works out the entries of a file from those that left before, and keeps them: two files made at once cannot give one
 * event two versions with one number. `about` narrows it to one case or order.
 */
export async function renewEntries(
  about: string | null,
  renew: (known: readonly CalendarEntry[]) => CalendarEntry[],
): Promise<CalendarEntry[]> {
  const transaction = (await database()).transaction('calendar', 'readwrite', { durability: 'strict' });
  const known = (await transaction.store.getAll()).filter((entry) => about === null || entry.about === about);
  const entries = renew(known);
  for (const entry of entries) await transaction.store.put(entry);
  await transaction.done;
  return entries;
}
