import { applyCaseReading, isAbout } from '../../domain/cases/apply-case-reading.js';
import type { CaseReading, CaseVisit } from '../../domain/cases/case-reading.js';
import { announce } from '../changes.js';
import { database } from '../open.js';

/**
 * Brings what pages told of cases into the cases they are about, all in one transaction. Returns the ids of the cases
 * that changed; a visit that told nothing new changes none.
 */
export async function putCaseReadings(
  marketplace: string,
  readings: readonly CaseReading[],
  visit: CaseVisit,
): Promise<string[]> {
  if (readings.length === 0) return [];
  const db = await database();
  const transaction = db.transaction('cases', 'readwrite', { durability: 'strict' });
  const changed: string[] = [];
  for (const subject of await transaction.store.getAll()) {
    if (subject.order.marketplace !== marketplace) continue;
    const about = readings.filter((reading) => isAbout(subject, reading));
    const next = about.reduce((known, reading) => applyCaseReading(known, reading, visit), subject);
    if (next === subject) continue;
    await transaction.store.put(next);
    changed.push(subject.id);
  }
  await transaction.done;
  if (changed.length > 0) announce('cases');
  return changed;
}
