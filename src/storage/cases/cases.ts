import { type ArchiveState, archiveStateOf } from '../../domain/cases/archive.js';
import type { Case } from '../../domain/cases/case.js';
import { type DraftPatch, withPatch } from '../../domain/cases/draft.js';
import { announce } from '../changes.js';
import { database } from '../open.js';
import { transact } from '../transact.js';

export async function getCase(id: string): Promise<Case | undefined> {
  return (await database()).get('cases', id);
}

/** The cases that are neither archived nor deleted. */
export async function listCases(): Promise<Case[]> {
  return (await listAllCases()).filter((subject) => !subject.filed);
}

/** Every case there is, archived and deleted ones too. */
export async function listAllCases(): Promise<Case[]> {
  return (await database()).getAll('cases');
}

/** How many cases there are, and how many of them are archived or deleted. Reads no case. */
export async function countCases(): Promise<{ active: number; filed: number }> {
  const { store } = (await database()).transaction('cases');
  const [all, filed] = await Promise.all([store.count(), store.index('filedAs').count()]);
  return { active: all - filed, filed };
}

/**
 * The cases about lines of these orders, deleted ones too. From so many orders on, one look at all cases is quicker.
 */
export async function listCasesOf(orderRecordIds: readonly string[]): Promise<Case[]> {
  if (orderRecordIds.length > 100) {
    const wanted = new Set(orderRecordIds);
    return (await listAllCases()).filter(({ order }) => wanted.has(order.id));
  }
  const index = (await database()).transaction('cases').store.index('orderRecordId');
  return (await Promise.all(orderRecordIds.map((id) => index.getAll(id)))).flat();
}

/** Keeps a new case; finds the one of its line that is there already. One that was deleted comes back as it was. */
export async function addCase(fresh: Case): Promise<Case> {
  const stores: ('cases' | 'orders')[] = ['cases', 'orders'];
  const [kept, changed] = await transact(stores, async (transaction) => {
    const cases = transaction.objectStore('cases');
    // A page may have been read since the case was made up: the newest of the order goes in with it.
    const stored = await transaction.objectStore('orders').get(fresh.order.id);
    const order = stored?.lines.some(({ key }) => key === fresh.lineKey) ? stored : fresh.order;
    const ofOrder = await cases.index('orderRecordId').getAll(fresh.order.id);
    const known = ofOrder.find(({ lineKey }) => lineKey === fresh.lineKey);
    if (known && known.filed?.as !== 'deleted') return [known, false] as const;
    const next = known ? withFiled(known, null, fresh.savedAt) : { ...fresh, order, id: await freeId(fresh.id) };
    await cases.put(next);
    return [next, true] as const;

    // An order whose number was corrected left its case under the id it had.
    async function freeId(wanted: string): Promise<string> {
      let id = wanted;
      for (let n = 2; (await cases.getKey(id)) !== undefined; n++) id = `${wanted}-${n}`;
      return id;
    }
  });
  if (changed) announce('cases');
  return kept;
}

/** Changes one case within one transaction, so that two open pages cannot overwrite each other. */
export async function changeCase(id: string, change: (subject: Case) => Case): Promise<Case> {
  const db = await database();
  const transaction = db.transaction('cases', 'readwrite', { durability: 'strict' });
  const subject = await transaction.store.get(id);
  if (!subject) {
    transaction.abort();
    await transaction.done.catch(() => {});
    throw new Error(`no case ${id}`);
  }
  const changed = change(subject);
  await transaction.store.put(changed);
  await transaction.done;
  announce('cases');
  return changed;
}

/** Keeps what the shopper typed. Only the fields given change, and of those with several entries only theirs. */
export function putDraft(id: string, patch: DraftPatch, now: string): Promise<Case> {
  return changeCase(id, (subject) => ({ ...subject, draft: withPatch(subject.draft, patch), savedAt: now }));
}

/** Archives or deletes a case, or takes it back (null). A deleted one can be taken back until it is erased. */
export function fileCase(id: string, as: ArchiveState['as'] | null, now: string): Promise<Case> {
  return changeCase(id, (subject) => withFiled(subject, as, now));
}

function withFiled({ filed, ...subject }: Case, as: ArchiveState['as'] | null, now: string): Case {
  const next = archiveStateOf(filed, as, now);
  return next ? { ...subject, filed: next } : subject;
}
