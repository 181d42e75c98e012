import { exhibitBytes } from '../../domain/exhibits/exhibit.js';
import { now } from '../../platform/clock.js';
import { hasUnlimitedStorage } from '../../platform/permissions.js';
import { askToPersist, type StorageState, storageState } from '../../platform/storage-used.js';
import { eraseExhibit, listAllExhibits } from '../../storage/exhibits/exhibits.js';

export interface StorageUse extends StorageState {
  exhibits: { count: number; bytes: number };
  /** Removed but not erased: room that can be made at once. */
  removed: { count: number; bytes: number };
}

/** How much is stored on the shopper's device, and how much can be erased. */
export async function storageUse(): Promise<StorageUse> {
  const [state, unlimited, all] = await Promise.all([storageState(), hasUnlimitedStorage(), listAllExhibits()]);
  const there = all.filter(({ erasedAt }) => erasedAt === undefined);
  const sum = (some: typeof all) => ({
    count: some.length,
    bytes: some.reduce((total, exhibit) => total + exhibitBytes(exhibit), 0),
  });
  return {
    ...state,
    persisted: state.persisted || unlimited,
    exhibits: sum(there.filter(({ removedAt }) => removedAt === undefined)),
    removed: sum(there.filter(({ removedAt }) => removedAt !== undefined)),
  };
}

/** Asks the browser to keep everything even when the disk is nearly full. False when it does not promise that. */
export function askToKeep(): Promise<boolean> {
  return askToPersist();
}

/** Erases every removed exhibit for good. Records, letters and the log stay. */
export async function eraseRemoved(): Promise<void> {
  const at = now();
  for (const { id, removedAt, erasedAt } of await listAllExhibits()) {
    if (removedAt !== undefined && erasedAt === undefined) await eraseExhibit(id, at);
  }
}
