// Deadlines against an independent calculation: Python's `datetime` and `zoneinfo`, by fixtures/dates/make-table.py.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Case } from '../../../../src/domain/cases/case.js';
import type { CaseEvent } from '../../../../src/domain/cases/case-event.js';
import { endOf } from '../../../../src/domain/deadlines/deadline-end.js';
import { deadlinesOf } from '../../../../src/domain/deadlines/deadlines.js';
import { countdownEnd } from '../../../../src/domain/printed/read-countdown.js';
import { dayOf, instantAt } from '../../../../src/domain/time/day.js';
import { policy } from '../../../../src/marketplaces/aliexpress/policy.js';
import { madeCase } from '../made.js';

interface Row {
  zone: string;
  at: string;
  day: string;
  countdown: string;
  countdownEndsAt: string;
  countdownOn: string;
  window: number;
  windowOn: string;
  pacificDay: string;
  sellerOn: string;
  decisionOn: string;
  refundOn: string;
  hour: number;
  reminderAt: string;
  endsHere: string;
  endsPacific: string;
}

const rows: Row[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../fixtures/dates/deadlines.json'), 'utf8'),
);

const after = (subject: Case, ...events: CaseEvent[]): Case => ({ ...subject, events: [...subject.events, ...events] });
const opened = (at: string) => {
  const made = madeCase({});
  return { ...made, events: made.events.map((event) => ({ ...event, at })) };
};
const onOf = (subject: Case, kind: string, { day, zone }: Row) =>
  deadlinesOf(subject, policy, day, zone).find((deadline) => deadline.kind === kind);

test('the table has hundreds of cases in twelve zones', () => {
  expect(rows.length).toBeGreaterThan(400);
  expect(new Set(rows.map(({ zone }) => zone)).size).toBe(12);
});

test('the day of an instant, in every zone', () => {
  for (const row of rows) {
    expect([dayOf(row.at, row.zone), dayOf(row.at, 'America/Los_Angeles')], row.at).toEqual([row.day, row.pacificDay]);
  }
});

test('a countdown ends at its instant, on the day it is in the zone of the shopper', () => {
  for (const row of rows) {
    const countdownEndsAt = countdownEnd(row.countdown, row.at);
    expect(countdownEndsAt, row.countdown).toBe(row.countdownEndsAt);
    const read: CaseEvent = {
      type: 'case-read',
      at: row.at,
      page: 'case',
      fields: { mustAct: 'shopper', countdownText: row.countdown, countdownEndsAt: countdownEndsAt ?? '' },
    };
    const subject = after(opened(row.at), { type: 'submitted', at: row.at }, read);
    expect(onOf(subject, 'answer-proposal', row)?.on, `${row.at} ${row.zone}`).toBe(row.countdownOn);
  }
});

test("a page's window is counted on the calendar, and a reminder comes at the chosen hour of that day", () => {
  for (const row of rows) {
    const windows = [{ days: row.window, from: 'completed' as const, about: 'any' as const, words: 'x' }];
    const subject = madeCase({ completedOn: row.day, windows });
    const deadline = onOf(subject, 'send-dispute', row);
    expect(deadline?.on, `${row.day} ${row.window}`).toBe(row.windowOn);
    expect(instantAt(row.windowOn, row.hour, row.zone), `${row.windowOn} ${row.hour} ${row.zone}`).toBe(row.reminderAt);
  }
});

test("answers of others: in the Pacific zone where the rule has it, else in the shopper's; working days are counted", () => {
  for (const row of rows) {
    const sent = after(opened(row.at), { type: 'submitted', at: row.at });
    expect(onOf(sent, 'seller-answers', row)?.on, `${row.at} ${row.zone}`).toBe(row.sellerOn);
    expect(onOf(sent, 'marketplace-decides', row)?.on, `${row.at} ${row.zone}`).toBe(row.decisionOn);
    const won = after(sent, { type: 'finished', at: row.at, outcome: 'refunded' });
    expect(onOf(won, 'refund-arrives', row)?.on, `${row.at} ${row.zone}`).toBe(row.refundOn);
  }
});

test('a day ends in its own zone, or in that of the shopper when that is earlier', () => {
  for (const row of rows) {
    const source = { kind: 'shopper', why: '', setOn: row.day } as const;
    expect(endOf({ on: row.day, zone: row.zone, source }, row.zone), `${row.day} ${row.zone}`).toBe(row.endsHere);
    const pacific = endOf({ on: row.pacificDay, zone: 'America/Los_Angeles', source }, row.zone);
    expect(pacific <= row.endsPacific).toBe(true);
  }
});
