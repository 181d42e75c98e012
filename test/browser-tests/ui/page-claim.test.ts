// What a page alone said is asked about wherever a case is looked at, and one press answers it.
import { h } from 'preact';
import { beforeEach, expect, test } from 'vitest';
import { currentEvents } from '../../../src/domain/cases/current-events.js';
import { addCase, getCase } from '../../../src/storage/cases/cases.js';
import { NextDeadline } from '../../../src/ui/deadlines/next-deadline.js';
import { CaseSide } from '../../../src/ui/workspace/case-side.js';
import { summaryOf } from '../../../src/usecases/cases/list-cases.js';
import { emptyDatabase } from '../storage/a-case.js';
import { madeOpenCase } from './made-open-case.js';
import { press, show } from './shown.js';

beforeEach(emptyDatabase);

test.each([
  ['the popup', NextDeadline],
  ['the case tab', CaseSide],
])('in %s', async (_name, Surface) => {
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  const set = {
    type: 'deadline-set',
    at: '2026-10-05T08:00:00.000Z',
    kind: 'send-dispute',
    on: soon,
    why: '',
  } as const;
  const told = { type: 'submitted', at: '2026-10-06T08:00:00.000Z', page: 'case' } as const;
  const made = madeOpenCase([set, told]);
  await addCase(made.subject);
  const openCase = { ...made, ...summaryOf(made.subject) };
  expect(openCase.deadlines.map(({ kind, claim }) => [kind, claim?.page])).toContainEqual(['send-dispute', 'case']);
  const { textContent } = await show(h(Surface, { openCase, shop: undefined }));
  expect(textContent).toContain('Until you say yes, your date and its reminders stay.');
  await press('Yes, it is settled');
  await expect
    .poll(async () => currentEvents((await getCase(made.subject.id)) ?? made.subject).at(-1)?.type)
    .toBe('page-confirmed');
});
