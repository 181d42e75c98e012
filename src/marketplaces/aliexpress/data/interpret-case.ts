// What the texts of a case page mean: amounts, days, and when a countdown ends.

import { CASE_DAYS, type CaseFields, type CaseReading } from '../../../domain/cases/case-reading.js';
import { countdownEnd } from '../../../domain/printed/read-countdown.js';
import { readDay } from '../../../domain/printed/read-day.js';
import { readMoney } from '../../../domain/printed/read-money.js';
import { put } from '../../read-values.js';

const AMOUNTS = [
  ['askedAmount', 'printedAsked'],
  ['offerAmount', 'printedOffer'],
  ['refundAmount', 'printedRefund'],
] as const satisfies [keyof CaseFields, keyof CaseFields][];

/** Adds what the texts of a reading say. What they do not clearly say stays absent. */
export function interpretCase(reading: CaseReading, readAt: string): CaseReading {
  const { printedDays = {}, ...rest } = reading;
  const known: CaseReading = { ...rest, fields: { ...rest.fields }, wonBy: { ...rest.wonBy } };
  for (const [amount, printed] of AMOUNTS) {
    const words = known.fields[printed];
    if (words) put(known, amount, readMoney(words).money, known.wonBy[printed] ?? 'words');
  }
  for (const day of CASE_DAYS) put(known, day, readDay(printedDays[day] ?? ''), 'prefix');
  const { countdownText } = known.fields;
  if (countdownText)
    put(known, 'countdownEndsAt', countdownEnd(countdownText, readAt), known.wonBy.countdownText ?? 'prefix');
  return known;
}
