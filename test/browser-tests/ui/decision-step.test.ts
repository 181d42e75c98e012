// What is proposed, as the step shows it.
import { h } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import type { CaseEvent } from '../../../src/domain/cases/case-event.js';
import { addCase, changeCase } from '../../../src/storage/cases/cases.js';
import { DecisionStep } from '../../../src/ui/steps/decide/decision-step.js';
import { eventText } from '../../../src/ui/words/event-words.js';
import { emptyDatabase } from '../storage/a-case.js';
import { madeOpenCase, SUBMITTED } from './made-open-case.js';
import { press, show } from './shown.js';

beforeEach(emptyDatabase);

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

test('an amount that was read is said wherever the shopper answers', async () => {
  const { textContent } = await step(proposal({ by: 'seller', amount: { minor: 600, currency: 'USD' } }), '10.00');
  expect(textContent).toContain('You get $6.00.');
  expect(textContent).toContain('I accepted $6.00');
});

test('regression: what the shopper asked for stands there as the shopper typed it when nothing tells its currency', async () => {
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
  const offered = proposal({ by: 'seller' });
  const { subject } = madeOpenCase([SUBMITTED, offered]);
  await addCase(subject);
  const { textContent: before } = await step(offered);
  expect(before).not.toContain('Not saved.');
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  try {
    await press('I disagreed there');
    await vi.waitFor(() => expect(alert()).toContain('Not saved.'));
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  // Another window closed the case meanwhile.
  const end: CaseEvent = { type: 'withdrawn', at: '2026-10-07T08:00:00.000Z' };
  await changeCase(subject.id, (one) => ({ ...one, events: [...one.events, end] }));
  await press('I disagreed there');
  await vi.waitFor(() => expect(alert()).toContain('The case has moved on meanwhile.'));

  await changeCase(subject.id, (one) => ({ ...one, events: subject.events }));
  await press('I disagreed there');
  await vi.waitFor(() => expect(alert()).toBeUndefined());
});

const alert = () => document.querySelector('[role="alert"]')?.textContent;
