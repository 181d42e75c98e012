// A proposal as the shopper writes it down, for an order whose price was read and for one whose price was not.
import { h } from 'preact';
import { beforeEach, expect, test } from 'vitest';
import type { OrderFields } from '../../../src/domain/orders/order.js';
import { addCase, getCase } from '../../../src/storage/cases/cases.js';
import { ProposalForm } from '../../../src/ui/steps/mediate/proposal-form.js';
import { emptyDatabase } from '../storage/a-case.js';
import { madeOpenCase, SUBMITTED } from './made-open-case.js';
import { press, show } from './shown.js';

beforeEach(emptyDatabase);

const UNREAD: OrderFields = { printedTotal: '$12.50' };
const written = (amount: string, fields?: OrderFields) =>
  madeOpenCase([SUBMITTED], { typed: { 'proposal/amount': amount } }, fields);
const typed = (amount: string, fields?: OrderFields) => show(h(ProposalForm, { openCase: written(amount, fields) }));

test.each([
  ['US $12.50', { minor: 1250, currency: 'USD' }],
  ['USD 0', { minor: 0, currency: 'USD' }],
  ['12,50 €', { minor: 1250, currency: 'EUR' }],
  ['', null],
])('regression: %s is kept for an order whose price was not read', async (amount, money) => {
  const place = await typed(amount, UNREAD);
  expect(place.querySelector('[aria-invalid]')).toBeNull();
  const { subject } = written(amount, UNREAD);
  await addCase(subject);
  await press('Keep it in the case');
  const last = async () => (await getCase(subject.id))?.events.at(-1);
  await expect.poll(last).toMatchObject({ type: 'proposal-received', amount: money, words: '' });
});

test.each([
  ['12.50', 'Write its currency too, such as USD.'],
  ['about half', 'This is not an amount yet.'],
])('regression: of %s it is said what it lacks', async (amount, says) => {
  const place = await typed(amount, UNREAD);
  expect(place.querySelector('[aria-invalid]')).not.toBeNull();
  expect(place.textContent).toContain(says);
});

test('where the price was read, its currency need not be written', async () => {
  expect((await typed('12.50')).querySelector('[aria-invalid]')).toBeNull();
  expect((await typed('12.50 €')).querySelector('[aria-invalid]')).not.toBeNull();
});
