import type { ExhibitCopy } from '../../domain/exhibits/exhibit-copy.js';
import { announce } from '../changes.js';
import { database } from '../open.js';
import { transact } from '../transact.js';

/** The copies of an exhibit, the oldest first. */
export async function listCopies(exhibitId: string): Promise<ExhibitCopy[]> {
  const copies = await (await database()).getAllFromIndex('copies', 'exhibitId', exhibitId);
  return copies.sort((a, b) => a.madeAt.localeCompare(b.madeAt));
}

export async function getCopyBytes(copyId: string): Promise<Blob | undefined> {
  return (await database()).get('copyBytes', copyId);
}

/** A copy with its bytes, to be kept. */
export interface MadeCopy {
  copy: ExhibitCopy;
  blob: Blob;
}

/**
 * Keeps copies of one exhibit with their log entry, all or nothing. A copy stands in for an earlier one of the same
 * sheet and use; the original and every digest in the log stay.
 */
export async function putCopies(copies: readonly MadeCopy[]): Promise<void> {
  const stores: ('exhibits' | 'copies' | 'copyBytes' | 'exhibitLog')[] = [
    'exhibits',
    'copies',
    'copyBytes',
    'exhibitLog',
  ];
  await transact(stores, async (transaction) => {
    for (const { copy, blob } of copies) {
      const { id, exhibitId, caseId, sheet, use, sha256, madeAt } = copy;
      const exhibit = await transaction.objectStore('exhibits').get(exhibitId);
      const original = exhibit?.sheets[sheet];
      if (!exhibit || original?.sha256 !== copy.copyOf) throw new Error('a copy of nothing that is kept');
      for (const known of await transaction.objectStore('copies').index('exhibitId').getAll(exhibitId)) {
        if (known.sheet !== sheet || known.use !== use) continue;
        await transaction.objectStore('copies').delete(known.id);
        await transaction.objectStore('copyBytes').delete(known.id);
      }
      await transaction.objectStore('copies').add(copy);
      await transaction.objectStore('copyBytes').add(blob, id);
      const { letter } = exhibit;
      const detail = `${use} ${sha256}`;
      await transaction
        .objectStore('exhibitLog')
        .add({ exhibitId, caseId, letter, at: madeAt, what: 'annotated', detail });
    }
  });
  announce('copies', 'exhibitLog');
}

/** Takes copies of a sheet away, when the shopper took back everything that the shopper drew. */
export async function deleteCopies(
  exhibitId: string,
  sheet: number,
  uses: readonly ExhibitCopy['use'][],
): Promise<void> {
  const stores: ('copies' | 'copyBytes')[] = ['copies', 'copyBytes'];
  await transact(stores, async (transaction) => {
    for (const known of await transaction.objectStore('copies').index('exhibitId').getAll(exhibitId)) {
      if (known.sheet !== sheet || !uses.includes(known.use)) continue;
      await transaction.objectStore('copies').delete(known.id);
      await transaction.objectStore('copyBytes').delete(known.id);
    }
  });
  announce('copies');
}
