import { type HealthSeen, healthAfter, type PageHealth } from '../../domain/reader-health/reader-health.js';
import { announce } from '../changes.js';
import { database } from '../open.js';

/** Adds what a page told to the health of its kind. There are no more records than kinds of pages. */
export async function putHealth(seen: HealthSeen): Promise<void> {
  const transaction = (await database()).transaction('health', 'readwrite');
  const before = await transaction.store.get(`${seen.marketplace}/${seen.page}`);
  await transaction.store.put(healthAfter(before, seen));
  await transaction.done;
  announce('health');
}

export async function listHealth(): Promise<PageHealth[]> {
  return (await database()).getAll('health');
}
