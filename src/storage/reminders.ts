import { database } from './open.js';
import type { GivenReminder } from './schema.js';

/** The reminders that were on the screen, or need not be, by id. */
export async function givenReminders(): Promise<Set<string>> {
  const given = await (await database()).getAll('reminders');
  return new Set(given.filter((reminder) => reminder.shownAt !== null).map((reminder) => reminder.id));
}

/** Takes a reminder up. False when another context has taken it and it was shown. */
export async function takeReminder(id: string, caseId: string, now: string): Promise<boolean> {
  const db = await database();
  const transaction = db.transaction('reminders', 'readwrite', { durability: 'strict' });
  const known: GivenReminder | undefined = await transaction.store.get(id);
  const mine = !known || known.shownAt === null;
  if (mine) await transaction.store.put({ id, caseId, takenAt: now, shownAt: null });
  await transaction.done;
  return mine;
}

/** Marks reminders as given. */
export async function putShown(ids: readonly { id: string; caseId: string }[], now: string): Promise<void> {
  const db = await database();
  const transaction = db.transaction('reminders', 'readwrite', { durability: 'strict' });
  for (const { id, caseId } of ids) {
    const known = await transaction.store.get(id);
    await transaction.store.put({ id, caseId, takenAt: known?.takenAt ?? now, shownAt: now });
  }
  await transaction.done;
}
