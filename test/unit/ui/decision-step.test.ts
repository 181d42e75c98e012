// @vitest-environment jsdom
// What is proposed, as the step shows it.
import { h } from 'preact';
import { expect, test, vi } from 'vitest';
import type { CaseEvent } from '../../../src/domain/cases/case-event.js';
import { DecisionStep } from '../../../src/ui/steps/decide/decision-step.js';
import { eventText } from '../../../src/ui/words/event-words.js';
import { advanceCase, NotPossible } from '../../../src/usecases/cases/advance-case.js';
import { madeOpenCase, SUBMITTED } from './made-open-case.js';
import { press, show } from './shown.js';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./english-browser.js')).englishBrowser }));
vi.mock('../../../src/usecases/cases/advance-case.js', { spy: true });

type Proposal = Extract<CaseEvent, { type: 'proposal-received' }>;
const proposal = (known: Partial<Proposal>): Proposal => {
  return { type: 'proposal-received', at: '2026-10-06T08:00:00.000Z', amount: null, words: '', ...known };
};
const step = (event: CaseEvent, amountText = '') =>
  show(
    h(DecisionStep, {
      openCase: madeOpenCase([SUBMITTED, event], { amountText }),
      shop: undefined,
      surface: 'popup',
      go: () => {},
    }),
  );

test('regression: an offer whose amount was not read is not called an offer of nothing', async () => {
  const { textContent } = await step(proposal({ page: 'case', by: 'seller' }), '10.00');
  expect(textContent).toContain('amount not known');
  expect(textContent).toContain('The amount is not known: look at the page first.');
  expect(textContent).not.toMatch(/no amount|You get/);
  expect(textContent).toContain('I accepted it');
  await press('I accepted it');
  expect(document.querySelector('h2[id$="-title"]')?.textContent).toBe('Did you accept it?');
});

test('an amount that was read is said wherever she answers', async () => {
  const { textContent } = await step(proposal({ by: 'seller', amount: { minor: 600, currency: 'USD' } }), '10.00');
  expect(textContent).toContain('You get $6.00.');
  expect(textContent).toContain('I accepted $6.00');
});

test('regression: what she asked for stands there as she typed it when nothing tells its currency', async () => {
  const openCase = madeOpenCase([SUBMITTED, proposal({ by: 'seller' })], { amountText: '12.50' }, {});
  const { textContent } = await show(h(DecisionStep, { openCase, shop: undefined, surface: 'popup', go: () => {} }));
  expect(textContent).toContain('12.50');
});

test.each<[Partial<Proposal>, string, string]>([
  [{ page: 'case' }, 'Proposed on the page of', 'The shop’s page shows a proposal: amount not known'],
  [{ page: 'case', by: 'seller' }, 'The seller proposes', 'The seller proposed: amount not known'],
  [{}, 'The seller proposes', 'The seller proposed: amount not known'],
  [{ by: 'marketplace' }, 'proposes', 'The shop proposed: amount not known'],
])('regression: a proposal is put in the mouth of who made it: %j', async (known, who, event) => {
  const terms = (await step(proposal(known))).querySelectorAll('.offer dt');
  expect(terms[1]?.textContent?.trim()).toBe(who);
  expect(eventText(proposal(known))).toBe(event);
});

test('regression: a press that could not be kept is said, and why', async () => {
  const { textContent: before } = await step(proposal({ by: 'seller' }));
  expect(before).not.toContain('Not saved.');
  vi.mocked(advanceCase).mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  await press('I disagreed there');
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('Not saved.');

  vi.mocked(advanceCase).mockRejectedValueOnce(new NotPossible('closed', 'rejected'));
  await press('I disagreed there');
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('The case has moved on meanwhile.');

  vi.mocked(advanceCase).mockResolvedValueOnce(madeOpenCase([]).subject);
  await press('I disagreed there');
  expect(document.querySelector('[role="alert"]')).toBeNull();
});
