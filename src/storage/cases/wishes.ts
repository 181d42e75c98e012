import { noWish, type Wish } from '../../domain/reminders/snooze.js';
import { announce } from '../changes.js';
import { database } from '../open.js';

/** What she wants of reminders, by the case or order it is about. */
export async function listWishes(): Promise<Map<string, Wish>> {
  const all = await (await database()).getAll('wishes');
  return new Map(all.map((wish) => [wish.about, wish]));
}

/** Changes what she wants of one case or order, within one transaction. */
export async function changeWish(about: string, change: (wish: Wish) => Wish): Promise<Wish> {
  const transaction = (await database()).transaction('wishes', 'readwrite', { durability: 'strict' });
  const changed = change((await transaction.store.get(about)) ?? noWish(about));
  await transaction.store.put(changed);
  await transaction.done;
  announce('wishes');
  return changed;
}
