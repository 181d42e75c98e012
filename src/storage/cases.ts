import type { Case, Draft } from '../domain/case.js';
import { announce } from './changes.js';
import { database } from './open.js';

export async function getCase(id: string): Promise<Case | undefined> {
  return (await database()).get('cases', id);
}

export async function listCases(): Promise<Case[]> {
  return (await database()).getAll('cases');
}

/** Keeps a new case; finds the one that is there already. */
export async function addCase(fresh: Case): Promise<Case> {
  const db = await database();
  const transaction = db.transaction('cases', 'readwrite', { durability: 'strict' });
  const known = await transaction.store.get(fresh.id);
  if (!known) await transaction.store.put(fresh);
  await transaction.done;
  if (!known) announce('cases');
  return known ?? fresh;
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

/** Keeps what she typed. Only the fields given change. */
export function putDraft(id: string, patch: Partial<Draft>, now: string): Promise<Case> {
  return changeCase(id, (subject) => ({ ...subject, draft: { ...subject.draft, ...patch }, savedAt: now }));
}
