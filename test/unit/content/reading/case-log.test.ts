import { describe, expect, it } from 'vitest';
import { CaseLog, type CaseRead } from '../../../../src/content/reading/case-log.js';

const one = (number: number, missing: CaseRead['missing'] = []): CaseRead => ({
  caseNumber: `62${String(number).padStart(14, '0')}`,
  lineId: `83${String(number).padStart(14, '0')}`,
  missing,
});
const row = (position: number) => ({ position, hint: `row ${position}` });
const counts = (log: CaseLog) => [log.read.length, log.missed.length];

describe('the cases of a page', () => {
  it('are counted once, by whichever number each way knows', () => {
    const log = new CaseLog();
    log.noteDrawn([{ lineId: one(1).lineId, missing: [] }, one(2)], []);
    log.noteFromData([one(1), one(2)], []);
    log.noteDrawn([one(1), one(2)], []);
    expect(counts(log)).toEqual([2, 0]);
  });

  it('are two on one line when they have two numbers', () => {
    const log = new CaseLog();
    log.noteDrawn([one(1), { ...one(2), lineId: one(1).lineId }], []);
    expect(counts(log)).toEqual([2, 0]);
  });

  it('are missed where a row could not be read and the data does not tell of it either', () => {
    const log = new CaseLog();
    log.noteDrawn([one(1), one(2)], [row(3), row(4)]);
    expect(counts(log)).toEqual([2, 2]);
    log.noteFromData([one(1), one(2), one(3)], []);
    expect(counts(log)).toEqual([3, 2]);
    log.noteFromData([one(4)], []);
    expect(counts(log)).toEqual([4, 0]);
  });

  it('of rows that are gone stay read, and a new row without a number is missed', () => {
    const log = new CaseLog();
    log.noteDrawn([one(1), one(2)], []);
    log.noteDrawn([], [row(1)]);
    expect(counts(log)).toEqual([2, 1]);
    expect(log.missed).toEqual([row(1)]);
  });

  it('that are in the data alone are missed as the data tells', () => {
    const log = new CaseLog();
    log.noteFromData([one(1)], [row(2)]);
    expect(counts(log)).toEqual([1, 1]);
  });

  it('miss only what neither way told', () => {
    const log = new CaseLog();
    log.noteDrawn([one(1, ['reasonText', 'openedOn'])], []);
    log.noteFromData([one(1, ['openedOn', 'askedAmount'])], []);
    expect(log.read.map(({ missing }) => missing)).toEqual([['openedOn']]);
  });
});
