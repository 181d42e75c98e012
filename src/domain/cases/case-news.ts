// Whether a reading of a case tells anything new: only that is kept.

import type { Case } from './case.js';
import { type CaseReadEvent, caseFactsOf, caseReadsOf } from './case-facts.js';
import type { CaseField, CaseFields, CaseReading, CaseVisit } from './case-reading.js';
import { type CurrentEvents, currentEvents } from './current-events.js';
import { unconfirmedClaims } from './page-claims.js';

/** The most readings of one case that are kept of a day; beyond it only another state or offer is, up to twice as many. */
const READINGS_A_DAY = 60;
const WEIGHTY: readonly CaseField[] = ['state', 'stateCode', 'mustAct', 'offerAmount', 'answerBy', 'refundAmount'];
const DAY_MS = 86_400_000;

/**
 * True when a value differs from what was last read in the same way on the same kind of page, or when this page says a
 * second time what only another kind of page told on another day.
 */
export function bringsNews(subject: Case, reading: CaseReading, visit: CaseVisit): boolean {
  const events = currentEvents(subject);
  const facts = caseFactsOf(events);
  const reads = caseReadsOf(events);
  const today = reads.filter(({ at }) => Math.abs(Date.parse(visit.at) - Date.parse(at)) < DAY_MS).length;
  if (today >= 2 * READINGS_A_DAY) return false;
  if (reading.caseNumber !== undefined && reading.caseNumber !== facts.caseNumber) return true;
  const visits = reads.filter(({ page }) => page === visit.page);
  const changed = (Object.keys(reading.fields) as CaseField[]).filter((field) => {
    // The text changes every second. `countdownEndsAt` is compared instead.
    if (field === 'countdownText') return false;
    const before = visits.findLast(
      (event) => event.fields[field] !== undefined && event.wonBy?.[field] === reading.wonBy[field],
    );
    return !isSame(field, before?.fields ?? facts.fields, reading.fields);
  });
  if (changed.length === 0) return confirmsClaim(events, visits, visit);
  return today < READINGS_A_DAY || changed.some((field) => WEIGHTY.includes(field));
}

/** True when this kind of page was not read since a claim of another kind of page, on another day. */
function confirmsClaim(events: CurrentEvents, visits: readonly CaseReadEvent[], { page, at }: CaseVisit): boolean {
  return unconfirmedClaims(events).some(
    (claim) =>
      claim.page !== page && claim.at.slice(0, 10) !== at.slice(0, 10) && !visits.some((read) => read.at >= claim.at),
  );
}

/** A text without its figures: clocks and counts in it tick, and what they say is read on its own. */
const withoutFigures = (value: unknown): string => JSON.stringify(value ?? null).replace(/\p{Nd}+/gu, '#');

/** Texts of which only the words count. */
const TICKING: readonly CaseField[] = ['stateText', 'stepTexts', 'solutionText'];

function isSame(field: CaseField, before: CaseFields, now: CaseFields): boolean {
  if (TICKING.includes(field)) return withoutFigures(before[field]) === withoutFigures(now[field]);
  if (field !== 'countdownEndsAt') return JSON.stringify(before[field]) === JSON.stringify(now[field]);
  const [one, other] = [before.countdownEndsAt, now.countdownEndsAt];
  if (one === undefined || other === undefined) return one === other;
  return Math.abs(Date.parse(one) - Date.parse(other)) <= toleranceOf(now.countdownText);
}

const MINUTE = 60_000;

/**
 * By how many milliseconds the end of one countdown can differ between two visits. The coarser its text, the more:
 * "2 days left" is printed all day long.
 */
function toleranceOf(countdown: string | undefined): number {
  const numbers = countdown?.match(/\p{Nd}+/gu)?.length ?? 3;
  return numbers === 1 ? 25 * 60 * MINUTE : numbers === 2 ? 61 * MINUTE : 2 * MINUTE;
}
