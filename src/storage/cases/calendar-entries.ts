import type { CalendarEntry } from '../../domain/reminders/calendar-entry.js';
import { database } from '../open.js';

/**
 * Makes the calendar entries of a file from the exported ones, and stores them in one transaction, so that two files
 * made at once cannot give two versions of an event one number. `about` limits it to one case or order.
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
