import type { Exhibit } from '../../domain/exhibits/exhibit.js';
import type { ExhibitEntry, ExhibitEvent } from '../../domain/exhibits/exhibit-log.js';
import { announce } from '../changes.js';
import { database } from '../open.js';

/** Everything that happened to the exhibits of a case, the oldest first. */
export async function listExhibitLog(caseId: string): Promise<ExhibitEntry[]> {
  return (await database()).getAllFromIndex('exhibitLog', 'caseId', caseId);
}

/** Adds entries to the log that change nothing in the exhibit's record: verified, sent. */
export async function logExhibits(
  exhibits: readonly Pick<Exhibit, 'id' | 'caseId' | 'letter'>[],
  at: string,
  what: ExhibitEvent,
  detail: (index: number) => string,
): Promise<void> {
  const transaction = (await database()).transaction('exhibitLog', 'readwrite', { durability: 'strict' });
  const added = exhibits.map(({ id, caseId, letter }, index) =>
    transaction.store.add({ exhibitId: id, caseId, letter, at, what, detail: detail(index).slice(0, 300) }),
  );
  // A page that is being closed does not come back to commit it later.
  transaction.commit();
  await Promise.all([...added, transaction.done]);
  announce('exhibitLog');
}
