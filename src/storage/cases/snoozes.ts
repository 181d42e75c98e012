import { noPreference, type ReminderPreference } from '../../domain/reminders/snooze.js';
import { announce } from '../changes.js';
import { database } from '../open.js';

/** What the shopper wants of reminders, by the case or order it is about. */
export async function listReminderPreferences(): Promise<Map<string, ReminderPreference>> {
  const all = await (await database()).getAll('wishes');
  return new Map(all.map((wish) => [wish.about, wish]));
}

/** Changes what the shopper wants of one case or order, within one transaction. */
export async function changeReminderPreference(
  about: string,
  change: (wish: ReminderPreference) => ReminderPreference,
): Promise<ReminderPreference> {
  const transaction = (await database()).transaction('wishes', 'readwrite', { durability: 'strict' });
  const changed = change((await transaction.store.get(about)) ?? noPreference(about));
  await transaction.store.put(changed);
  await transaction.done;
  announce('wishes');
  return changed;
}
