import { database } from '../open.js';
import type { GivenReminder } from '../schema.js';

/** The reminders that were on the screen, or need not be, by id. */
export async function givenReminders(): Promise<Set<string>> {
  const given = await (await database()).getAll('reminders');
  return new Set(given.filter(isGiven).map((reminder) => reminder.id));
}

const isGiven = ({ shownAt, passedAt }: GivenReminder): boolean => shownAt !== null || passedAt !== undefined;

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
    if (known && isGiven(known)) continue;
    await transaction.store.put({ id, caseId, takenAt: now, shownAt: null });
    mine.push(reminder);
  }
  await transaction.done;
  return mine;
}

/** Marks reminders as given: they are on the screen, or one notification stands there for them. */
export function putShown(ids: readonly { id: string; caseId: string }[], now: string): Promise<void> {
  return mark(ids, now, { shownAt: now });
}

/** Marks reminders as passed over. One that was on the screen stays so. */
export function putPassed(ids: readonly { id: string; caseId: string }[], now: string): Promise<void> {
  return mark(ids, now, { passedAt: now });
}

async function mark(
  ids: readonly { id: string; caseId: string }[],
  now: string,
  how: Partial<Pick<GivenReminder, 'shownAt' | 'passedAt'>>,
): Promise<void> {
  if (ids.length === 0) return;
  const db = await database();
  const transaction = db.transaction('reminders', 'readwrite', { durability: 'strict' });
  for (const { id, caseId } of ids) {
    const known = await transaction.store.get(id);
    await transaction.store.put({
      id,
      caseId,
      takenAt: known?.takenAt ?? now,
      shownAt: known?.shownAt ?? null,
      ...how,
    });
  }
  await transaction.done;
}
