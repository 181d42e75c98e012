import type { FormSnapshot } from '../../domain/overlay/form-snapshot.js';
import { announce } from '../changes.js';
import { database } from '../open.js';

export async function getForm(id: string): Promise<FormSnapshot | undefined> {
  return (await database()).get('forms', id);
}

export async function listForms(): Promise<FormSnapshot[]> {
  return (await database()).getAll('forms');
}

/** Forms are of interest while a dispute is prepared; the ones read longest ago go first. */
export const MOST_FORMS = 100;

/** Changes what is known of one form within one transaction. */
export async function changeForm(id: string, change: (known: FormSnapshot | undefined) => FormSnapshot): Promise<void> {
  const transaction = (await database()).transaction('forms', 'readwrite');
  await transaction.store.put(change(await transaction.store.get(id)));
  if ((await transaction.store.count()) > MOST_FORMS) {
    const others = (await transaction.store.getAll()).filter((form) => form.id !== id);
    const [oldest] = others.sort((a, b) => a.readAt.localeCompare(b.readAt));
    if (oldest) await transaction.store.delete(oldest.id);
  }
  await transaction.done;
  announce('forms');
}
