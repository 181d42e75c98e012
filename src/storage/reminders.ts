import { database } from './open.js';
import type { GivenReminder } from './schema.js';

/** The reminders that were on the screen, or need not be, by id. */
export async function givenReminders(): Promise<Set<string>> {
  const given = await (await database()).getAll('reminders');
  return new Set(given.filter((reminder) => reminder.shownAt !== null).map((reminder) => reminder.id));
}

/** Takes reminders up. Of those that another context has taken and shown, none is among what it returns. */
export async function takeReminders<Taken extends { id: string; caseId: string }>(
  wanted: readonly Taken[],
  now: string,
): Promise<Taken[]> {
  if (wanted.length === 0) return [];
  const db = await database();
  const transaction = db.transaction('reminders', 'readwrite', { durability: 'strict' });
  const mine: Taken[] = [];
  for (const reminder of wanted) {
    const { id, caseId } = reminder;
    const known: GivenReminder | undefined = await transaction.store.get(id);
    if (known && known.shownAt !== null) continue;
    await transaction.store.put({ id, caseId, takenAt: now, shownAt: null });
    mine.push(reminder);
  }
  await transaction.done;
  return mine;
}

/** Marks reminders as given. */
export async function putShown(ids: readonly { id: string; caseId: string }[], now: string): Promise<void> {
  if (ids.length === 0) return;
  const db = await database();
  const transaction = db.transaction('reminders', 'readwrite', { durability: 'strict' });
  for (const { id, caseId } of ids) {
    const known = await transaction.store.get(id);
    await transaction.store.put({ id, caseId, takenAt: known?.takenAt ?? now, shownAt: now });
  }
  await transaction.done;
}
