import { type CaseReading, caseReadingSchema } from '../../domain/cases/case-reading.js';
import type { PageKind } from '../../domain/reading/page-kind.js';
import { dataReaderFor } from '../../marketplaces/index.js';
import { now } from '../../platform/clock.js';
import { putCaseReadings } from '../../storage/cases/case-readings.js';
import { rescheduleReminders } from '../reminders/remind.js';
import { recordHealth } from './record-health.js';

/**
 * Interprets what a page says about cases and updates those cases. Returns the ids of the changed ones. A page of no
 * marketplace is ignored, and no page begins a case that the shopper does not keep. `counts`: the cases on the whole
 * page so far, read and not read.
 */
export async function recordCases(
  readings: readonly CaseReading[],
  page: PageKind,
  url: string,
  counts?: { read: number; unread: number },
): Promise<string[]> {
  const reader = dataReaderFor(new URL(url));
  if (!reader) return [];
  const at = now();
  const understood = readings
    .map((reading) => reader.interpretCase(reading, at))
    .filter((reading) => caseReadingSchema.safeParse(reading).success);
  const changed = await putCaseReadings(reader.id, understood, { page, at });
  await recordHealth({ marketplace: reader.id, page, readings: understood.map(({ wonBy }) => wonBy), orders: counts });
  if (changed.length > 0) await rescheduleReminders();
  return changed;
}
