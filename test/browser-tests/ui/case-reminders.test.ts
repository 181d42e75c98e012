// The next reminder of a case.
import { h } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Case } from '../../../src/domain/cases/case.js';
import type { Deadline } from '../../../src/domain/deadlines/deadline.js';
import { dayAfter, dayOf } from '../../../src/domain/time/day.js';
import { CaseReminders } from '../../../src/ui/workspace/case-reminders.js';
import { emptyDatabase } from '../storage/a-case.js';
import { madeOpenCase } from './made-open-case.js';
import { show } from './shown.js';

beforeEach(emptyDatabase);

const on = dayAfter(dayOf(new Date().toISOString(), 'UTC'), 20);
const deadline: Deadline = {
  kind: 'send-dispute',
  on,
  zone: 'UTC',
  who: 'shopper',
  certain: true,
  aimOn: dayAfter(on, -1),
  alternatives: [],
  source: { kind: 'shopper', why: '', setOn: on },
};

test.each<[Case['filed'], RegExp]>([
  [undefined, /Next: .*On this device only\./],
  [{ as: 'archived', at: '2026-10-05T08:00:00.000Z' }, /None planned\./],
])('regression: a case that was put away (%j) says what it reminds of', async (filed, says) => {
  const openCase = madeOpenCase([]);
  const subject = filed ? { ...openCase.subject, filed } : openCase.subject;
  const place = await show(h(CaseReminders, { openCase: { ...openCase, subject, deadlines: [deadline] } }));
  await vi.waitFor(() => expect(place.textContent).toMatch(says));
});
