// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FormField } from '../../../../src/domain/overlay/fill-result.js';
import type { OverlayPage } from '../../../../src/marketplaces/overlay-page.js';
import type { DraftForForm, DraftsReply } from '../../../../src/messages/protocol.js';

const { ask } = vi.hoisted(() => ({ ask: vi.fn<(question: { type: string }) => Promise<unknown>>() }));
vi.mock('../../../../src/messages/send.js', () => ({ askBackground: ask }));
vi.mock('../../../../src/platform/messaging.js', () => ({ isAlive: () => true }));
vi.mock('../../../../src/platform/content-i18n.js', () => ({ t: (key: string) => key, plural: (key: string) => key }));
// No layout here: whether a press was seen is tried in real browsers.
vi.mock('../../../../src/content/overlay/form/steady-host.js', () => ({
  steadyHost: (_host: HTMLElement, _root: ShadowRoot, onSteady: (steady: boolean) => void) => {
    onSteady(true);
    return { change: (work: () => void) => work(), isPressedInSight: () => true, end() {} };
  },
}));
HTMLElement.prototype.showPopover = () => {};
vi.spyOn(performance, 'getEntriesByType').mockReturnValue([]);
vi.stubGlobal('requestIdleCallback', (work: (deadline: object) => void) => setTimeout(() => work({}), 0));
const { assistWithForm } = await import('../../../../src/content/overlay/form/form-assistant.js');

const draftOf = (caseId: string, more: Partial<DraftForForm> = {}): DraftForForm => ({
  caseId,
  title: `Item of ${caseId}`,
  received: 'yes',
  reason: null,
  text: `Text of ${caseId}`,
  solution: 'refund',
  amount: '5.00',
  exhibits: [],
  ...more,
});

let fields: FormField[];
let told: DraftsReply;
/** What was put into the form: the address at that moment, the field and what of the draft. */
let put: string[];
/** While it is true, what is put into the form is not taken yet. */
let held: boolean;
let release: () => void;
let given: string[][];
let attach: ReturnType<typeof vi.fn<(doc: Document, files: File[]) => Promise<number>>>;
let root: ShadowRoot;
let end: AbortController;
const presses = new WeakMap<EventTarget, (event: object) => void>();

const page = {
  pageKind: (url: URL) => (url.pathname === '/form' ? 'case-form' : 'other'),
  showsCase: () => false,
  form: {
    lineIdIn: (url: URL) => url.searchParams.get('line'),
    // A form asks for a reason and files as well.
    read: () => ({
      fields: fields.length ? ['reason', ...fields, 'files'] : [],
      received: null,
      limits: {},
      reasons: [],
    }),
    fill: async (_doc: Document, url: URL, field: FormField, draft: DraftForForm) => {
      if (field === 'reason') return { field, state: 'filled' };
      put.push(`${url.pathname}${url.search} ${field} ${draft.text}`);
      if (held) await new Promise<void>((done) => (release = done));
      return { field, state: 'filled' };
    },
    attach: (doc: Document, files: File[]) => attach(doc, files),
  },
} as unknown as OverlayPage;

const rest = () => new Promise((done) => setTimeout(done, 30));
const bar = () => root.host.isConnected;
const select = () => root.querySelector('select') as HTMLSelectElement;
const named = (name: string) =>
  [...root.querySelectorAll('button')].find((one) => one.textContent === name) as HTMLButtonElement;
/** Simulates a press of the shopper: only trusted events count, and no test can make one. */
const press = (name: string) => presses.get(named(name))?.({ isTrusted: true });
/** The page changes its address without a new document, and something in itself. */
const goTo = async (address: string) => {
  history.pushState(null, '', address);
  document.body.append(document.createElement('p'));
};
const stand = async () => {
  assistWithForm(page, end.signal);
  await vi.waitFor(() => expect(bar()).toBe(true));
};

beforeEach(() => {
  fields = ['text', 'amount'];
  told = { bar: true, fitting: draftOf('one'), others: [] };
  put = [];
  given = [];
  held = false;
  release = () => {};
  end = new AbortController();
  attach = vi.fn(async (_doc: Document, files: File[]) => files.length);
  history.replaceState(null, '', '/form?line=1');
  ask.mockReset().mockImplementation(async (question) => {
    if (question.type === 'drafts.asked') return told;
    if (question.type === 'draft.wanted') {
      const { caseId } = question as unknown as { caseId: string };
      return { draft: [told.fitting, ...told.others].find((one) => one?.caseId === caseId) ?? null };
    }
    if (question.type === 'file.asked') {
      const { exhibitId, file } = question as unknown as { exhibitId: string; file: number };
      // "two" has two files, each other exhibit one.
      const name = `${exhibitId}-${file}.png`;
      return { ok: true, files: exhibitId === 'two' ? 2 : 1, name, mime: 'image/png', bytes: 1, base64: 'eA==' };
    }
    if (question.type === 'files.given') given.push((question as unknown as { exhibitIds: string[] }).exhibitIds);
    return { done: true };
  });
  const attachShadow = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, options) {
    root = attachShadow.call(this, options);
    return root;
  });
  const listen = EventTarget.prototype.addEventListener;
  vi.spyOn(EventTarget.prototype, 'addEventListener').mockImplementation(function (
    this: EventTarget,
    ...call: Parameters<typeof listen>
  ) {
    const [type, listener] = call;
    if (type === 'click' && typeof listener === 'function') presses.set(this, listener as (event: object) => void);
    listen.apply(this, call);
  });
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
});

describe('filling', () => {
  test('fills the form from the draft, and fields that appear later without another press', async () => {
    await stand();
    press('fill_button');
    await vi.waitFor(() => expect(put).toEqual(['/form?line=1 text Text of one', '/form?line=1 amount Text of one']));
    fields = ['solution'];
    document.body.append(document.createElement('p'));
    await vi.waitFor(() => expect(put.at(-1)).toBe('/form?line=1 solution Text of one'));
  });

  test.each([
    ['the form of another line', '/form?line=2'],
    ['another page', '/case?line=1'],
  ])('regression: stops when %s comes in its place', async (_what, address) => {
    await stand();
    held = true;
    press('fill_button');
    await vi.waitFor(() => expect(put).toHaveLength(1));
    await goTo(address);
    await rest();
    held = false;
    release();
    await rest();
    expect(put).toEqual(['/form?line=1 text Text of one']);
    expect(root.querySelector('li')).toBeNull();
    // The bar is there for the next form, and fills it.
    told = { bar: true, fitting: draftOf('two'), others: [] };
    await goTo('/form?line=3');
    await vi.waitFor(() => expect(bar() && ask).toHaveBeenLastCalledWith(expect.objectContaining({ lineId: '3' })));
    await rest();
    press('fill_button');
    await vi.waitFor(() =>
      expect(put.slice(1)).toEqual(['/form?line=3 text Text of two', '/form?line=3 amount Text of two']),
    );
  });

  test.each([
    ['the form of another line comes', () => void goTo('/form?line=2')],
    ['the shopper closes the bar', () => press('×')],
  ])('regression: hands over no files when %s while they are fetched', async (_what, happens) => {
    fields = ['text'];
    told = { bar: true, fitting: draftOf('one', { exhibits: [{ id: 'a', letter: 'A', caption: '' }] }), others: [] };
    await stand();
    const answer = ask.getMockImplementation();
    let answered = () => {};
    ask.mockImplementation(async (question) => {
      if (question.type === 'file.asked') await new Promise<void>((done) => (answered = done));
      return answer?.(question);
    });
    press('fill_button');
    await vi.waitFor(() => expect(named('fill_files')).toBeDefined());
    press('fill_files');
    await rest();
    happens();
    answered();
    await rest();
    expect([attach.mock.calls.length, given]).toEqual([0, []]);
  });

  test('regression: stops when the shopper closes the bar, and does not fill fields that appear later', async () => {
    await stand();
    held = true;
    press('fill_button');
    await vi.waitFor(() => expect(put).toHaveLength(1));
    press('×');
    held = false;
    release();
    await rest();
    fields = ['solution'];
    document.body.append(document.createElement('p'));
    await rest();
    expect([put.length, bar()]).toEqual([1, false]);
  });
});

describe('the choice among drafts', () => {
  beforeEach(() => {
    told = { bar: true, fitting: null, others: [draftOf('one'), draftOf('two')] };
  });
  const comeBack = async () => {
    const before = ask.mock.calls.length;
    window.dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(ask.mock.calls.length).toBeGreaterThan(before));
    await rest();
  };

  test('regression: stays as it is when the shopper comes back to the window, and so does the focus', async () => {
    await stand();
    select().value = 'two';
    named('fill_button').focus();
    const standing = named('fill_button');
    await comeBack();
    expect(root.activeElement).toBe(standing);
    press('fill_button');
    await vi.waitFor(() => expect(put[0]).toBe('/form?line=1 text Text of two'));
  });

  test('regression: is kept while it is still there, and fills with what was written in the meantime', async () => {
    await stand();
    select().value = 'two';
    told = { bar: true, fitting: null, others: [draftOf('new'), draftOf('one'), draftOf('two', { text: 'Later.' })] };
    await comeBack();
    expect([select().options.length, select().value]).toEqual([3, 'two']);
    told = { bar: true, fitting: null, others: [draftOf('new'), draftOf('one'), draftOf('two', { text: 'Last.' })] };
    await comeBack();
    press('fill_button');
    await vi.waitFor(() => expect(put[0]).toBe('/form?line=1 text Last.'));
  });

  test('is gone when there is nothing to choose any more', async () => {
    await stand();
    select().value = 'two';
    told = { bar: true, fitting: draftOf('one'), others: [] };
    await comeBack();
    expect(select()).toBeNull();
    press('fill_button');
    await vi.waitFor(() => expect(put[0]).toBe('/form?line=1 text Text of one'));
  });
});

test.each([
  [4, [['a', 'two', 'b']]],
  [3, [['a', 'two']]],
  [2, [['a']]],
  [0, []],
])(
  'regression: of four files %d were taken: only exhibits that are whole among them were handed over',
  async (taken, ids) => {
    fields = ['text'];
    attach.mockResolvedValue(taken);
    const exhibits = ['a', 'two', 'b'].map((id) => ({ id, letter: id, caption: '' }));
    told = { bar: true, fitting: draftOf('one', { exhibits }), others: [] };
    await stand();
    press('fill_button');
    // Files have a press of their own.
    await vi.waitFor(() => expect(named('fill_files')).toBeDefined());
    expect(attach).not.toHaveBeenCalled();
    press('fill_files');
    await vi.waitFor(() => expect(root.querySelectorAll('li').length).toBe(3));
    expect(attach.mock.calls[0]?.[1].map(({ name }) => name)).toEqual(['a-0.png', 'two-0.png', 'two-1.png', 'b-0.png']);
    expect(given).toEqual(ids);
  },
);
