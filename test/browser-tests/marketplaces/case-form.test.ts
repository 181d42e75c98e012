import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseForm } from '../../../src/marketplaces/aliexpress/form/case-form.js';
import type { FormDraft } from '../../../src/marketplaces/form-draft.js';
import { makeOrders } from '../../shop/orders.js';
import { caseFormPage } from '../../shop/pages/case-form-page.js';
import { type Language, languages } from '../../shop/phrases/phrases.js';
import { initialState, type ShopState } from '../../shop/shop-state.js';
import { viewFor } from '../../shop/view.js';

/** The practice shop's form in a frame: its framework keeps the values and draws over what it did not notice. */
let frame: HTMLIFrameElement;
let doc: Document;
const untouched = () => false;
const DRAFT: FormDraft = {
  received: 'yes',
  reason: { id: 'damaged', details: [] },
  text: 'It is broken.',
  solution: 'refund',
  amount: '3.50',
};
const page = (received: boolean | null) =>
  new URL(`https://www.aliexpress.com/p/reverse-pages/start.html${received === null ? '' : `?isReceived=${received}`}`);
const URL_YES = page(true);

async function open(language: Language, received: boolean | null, state: Partial<ShopState> = {}): Promise<void> {
  const url = new URL(`https://${language}.aliexpress.com/`);
  const view = viewFor(url.hostname, url, { ...initialState(), formDelayMs: 20, ...state }, new Date('2026-11-23'));
  const [order] = makeOrders({ seed: 1, count: 12, today: '2026-11-23', language });
  const line = order?.lines[0];
  if (!order || !line) throw new Error('no order');
  const html = caseFormPage(line, order, received, view).replace(/background-image:url\('[^']*'\)/g, '');
  await new Promise<void>((done) => {
    frame.onload = () => done();
    frame.srcdoc = html;
  });
  doc = frame.contentDocument as Document;
}

const model = () => JSON.parse(doc.documentElement.dataset.practiceModel ?? '{}') as Record<string, unknown>;
const picture = (name: string, type = 'image/png') => new File([new Uint8Array(64)], name, { type });

beforeEach(() => {
  frame = document.createElement('iframe');
  document.body.append(frame);
});
afterEach(() => {
  expect(doc.documentElement.dataset.practicePressed).not.toMatch(/submit|confirm/);
  frame.remove();
});

describe('a form is filled in the way that its page notices', () => {
  it.each(languages)('in %s, through both stages', async (language) => {
    await open(language, null);
    for (const field of ['received', 'reason', 'text'] as const) {
      expect(await caseForm.fill(doc, page(null), field, DRAFT, untouched)).toMatchObject({ field, state: 'filled' });
    }
    expect(model()).toMatchObject({ received: 'yes', reason: 'damaged', text: 'It is broken.' });
    expect(doc.documentElement.dataset.practicePressed).toBe('');
    doc.querySelector<HTMLElement>('[data-next]')?.click();
    await expect.poll(() => caseForm.read(doc, page(null)).fields).toEqual(['solution', 'amount']);
    const wishes = { ...DRAFT, solution: 'return' } as const;
    for (const field of ['solution', 'amount'] as const) {
      expect(await caseForm.fill(doc, page(null), field, wishes, untouched)).toEqual({ field, state: 'filled' });
    }
    expect(model()).toMatchObject({ solution: 'RETURN', amount: '3.50' });
    expect(doc.documentElement.dataset.practicePressed).toBe('next');
  });

  it('with as many files as it takes, once it shows them', async () => {
    await open('en', true, { formFiles: 2 });
    expect(await caseForm.attach(doc, [picture('a.png'), picture('b.png')])).toBe(2);
    expect(model().files).toEqual(['a.png', 'b.png']);
  });
});

describe('a field is left alone', () => {
  it('when the shopper wrote in it before', async () => {
    await open('en', true);
    const field = doc.querySelector('textarea') as HTMLTextAreaElement;
    field.value = 'Mine.';
    const outcome = await caseForm.fill(doc, URL_YES, 'text', DRAFT, (one) => one === field);
    expect(outcome).toEqual({ field: 'text', state: 'left', why: 'filled-by-shopper' });
    expect(field.value).toBe('Mine.');
  });

  it('when the text is longer than the form takes: nothing is cut', async () => {
    await open('en', true, { formTextLength: 10 });
    const outcome = await caseForm.fill(doc, URL_YES, 'text', DRAFT, untouched);
    expect(outcome).toEqual({ field: 'text', state: 'left', why: 'too-long' });
    expect(model().text).toBe('');
  });

  it.each<[string, FormDraft['reason'], string]>([
    ['no choice says the same', { id: 'made-up', details: [] }, 'no-such-choice'],
    ['several could', { id: 'defective', details: [] }, 'several-choices'],
    ['the draft says nothing', null, 'not-drafted'],
  ])('when %s, and the choices are closed again', async (_when, reason, why) => {
    await open('en', true);
    const outcome = await caseForm.fill(doc, URL_YES, 'reason', { ...DRAFT, reason }, untouched);
    expect(outcome).toMatchObject({ field: 'reason', state: 'left', why });
    if (reason) expect(outcome.choices).toHaveLength(10);
    expect(doc.querySelector('.comet-v2-menu')).toBeNull();
    expect(model().reason).toBe('');
  });

  it('when the page was opened for the other answer about the parcel', async () => {
    await open('en', false);
    const outcome = await caseForm.fill(doc, page(false), 'reason', DRAFT, untouched);
    expect(outcome).toEqual({ field: 'reason', state: 'left', why: 'answered-otherwise' });
  });

  it('when the choices do not come', async () => {
    await open('en', null);
    const outcome = await caseForm.fill(doc, page(null), 'reason', DRAFT, untouched);
    expect(outcome).toEqual({ field: 'reason', state: 'left', why: 'no-choices' });
  });

  it('when it is asked for something that the form has not', async () => {
    await open('en', true);
    const outcome = await caseForm.fill(doc, URL_YES, 'solution', { ...DRAFT, solution: 'compensation' }, untouched);
    expect(outcome).toEqual({ field: 'solution', state: 'left', why: 'no-such-choice' });
  });
});

it('takes a reason of the page in its own words', async () => {
  await open('ko', true);
  const reason = { printed: '위조품' };
  expect(await caseForm.fill(doc, URL_YES, 'reason', { ...DRAFT, reason }, untouched)).toMatchObject({
    state: 'filled',
  });
  expect(model().reason).toBe('counterfeit');
});
