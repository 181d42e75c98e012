import { beforeEach, describe, expect, it, vi } from 'vitest';
import { replyTo, type Server, type serve } from '../../../src/messages/serve.js';
import { madeReading } from '../domain/made.js';

const OWN = 'own-extension';
const FROM_PAGE = { id: OWN, url: 'https://www.shop.example/orders', tabId: 7 };
const SEEN = { type: 'orders.seen', page: 'order-list', orders: [madeReading({ stateText: 'Completed' })] };
const HEARD = { type: 'data.heard', page: 'order', api: 'order.list', text: '{"orders":[]}' };
const KEPT = { read: ['3042771855206394'], unread: [] };

const CASES = {
  type: 'cases.seen',
  page: 'case',
  cases: [{ caseNumber: '6220000000000001', fields: {}, wonBy: {} }],
  counts: { read: 1, unread: 0 },
};

const handlers = {
  'orders.seen': vi.fn<Server['orders.seen']>(),
  'data.heard': vi.fn<Server['data.heard']>(),
  'cases.seen': vi.fn<Server['cases.seen']>(),
};
// The others are tried in a file of their own.
const server = handlers as unknown as Server;
const FROM = { url: FROM_PAGE.url, tabId: FROM_PAGE.tabId };
beforeEach(() => {
  handlers['orders.seen'].mockReset().mockResolvedValue(KEPT);
  handlers['data.heard'].mockReset().mockResolvedValue(KEPT);
  handlers['cases.seen'].mockReset().mockResolvedValue(true);
});

/** Refused means: no answer, and nobody was called. */
function expectRefused(message: unknown, sender = FROM_PAGE as Parameters<typeof replyTo>[1]): void {
  expect(replyTo(message, sender, OWN, server)).toBeUndefined();
  expect(handlers['orders.seen']).not.toHaveBeenCalled();
  expect(handlers['data.heard']).not.toHaveBeenCalled();
  expect(handlers['cases.seen']).not.toHaveBeenCalled();
}

describe('a message of our own content script', () => {
  it('with orders is answered by what keeps orders, with the address of its page', async () => {
    expect(await replyTo(SEEN, FROM_PAGE, OWN, server)).toEqual(KEPT);
    expect(handlers['orders.seen']).toHaveBeenCalledExactlyOnceWith(SEEN, FROM);
  });

  it('with cards as they are drawn is answered the same way, and refused with a card that is none', async () => {
    const card = { orderId: '3042771855206394', state: ['Completed'], lines: [{ title: 'Lamp' }] };
    const drawn = { type: 'orders.seen', page: 'order-list', orders: [], cards: [card] };
    expect(await replyTo(drawn, FROM_PAGE, OWN, server)).toEqual(KEPT);
    expect(handlers['orders.seen']).toHaveBeenCalledExactlyOnceWith(drawn, FROM);
    handlers['orders.seen'].mockReset();
    expectRefused({ ...drawn, cards: [{ ...card, orderId: 'x' }] });
    expectRefused({ ...drawn, cards: [{ ...card, state: 'Completed' }] });
    expectRefused({ ...drawn, cards: [{ ...card, total: 'x'.repeat(2001) }] });
    expectRefused({ ...drawn, cards: Array.from({ length: 101 }, () => card) });
    expectRefused({ ...drawn, cards: [] });
  });

  it('with page data is answered by what reads page data', async () => {
    expect(await replyTo(HEARD, FROM_PAGE, OWN, server)).toEqual(KEPT);
    expect(handlers['data.heard']).toHaveBeenCalledExactlyOnceWith(HEARD, FROM);
  });

  it('with cases is answered by what keeps cases, in the form of the protocol alone', async () => {
    expect(await replyTo(CASES, FROM_PAGE, OWN, server)).toBe(true);
    expect(handlers['cases.seen']).toHaveBeenCalledExactlyOnceWith(CASES, FROM);
    handlers['cases.seen'].mockReset();
    expectRefused({ ...CASES, cases: [{ ...CASES.cases[0], caseNumber: 'x' }] });
    expectRefused({ ...CASES, cases: [], counts: { read: 0, unread: 0 } });
    expectRefused({ ...CASES, counts: { read: -1, unread: 0 } });
  });

  it('may come from the first tab, and carry page state, which answers no call', () => {
    expect(replyTo({ ...HEARD, api: '' }, { ...FROM_PAGE, tabId: 0 }, OWN, server)).toBeDefined();
  });

  it('takes its address from the browser, not from itself', async () => {
    await replyTo({ ...SEEN, url: 'https://evil.example/' }, FROM_PAGE, OWN, server);
    expect(handlers['orders.seen'].mock.calls[0]?.[1]).toEqual(FROM);
  });

  it('regression: with page data is of the page that it was heard on, as far as the browser names the same site', async () => {
    const addressOf = async (url: string) => {
      await replyTo({ ...HEARD, url }, FROM_PAGE, OWN, server);
      return handlers['data.heard'].mock.lastCall?.[1].url;
    };
    expect(await addressOf('https://www.shop.example/orders/1')).toBe('https://www.shop.example/orders/1');
    expect(await addressOf('https://other.shop.example/orders/1')).toBe(FROM_PAGE.url);
    expect(await addressOf('http://www.shop.example/orders/1')).toBe(FROM_PAGE.url);
    expect(await addressOf('orders/1')).toBe(FROM_PAGE.url);
    handlers['data.heard'].mockReset();
    expectRefused({ ...HEARD, url: `https://www.shop.example/${'x'.repeat(4000)}` });
    expectRefused({ ...HEARD, url: 1 });
  });

  it('brings in nothing but what the protocol names', async () => {
    const order = { ...SEEN.orders[0], __proto__x: 1, secret: 'x' };
    await replyTo({ ...SEEN, orders: [order], command: 'delete' }, FROM_PAGE, OWN, server);
    expect(handlers['orders.seen'].mock.calls[0]?.[0]).toEqual(SEEN);
    await replyTo({ ...HEARD, command: 'delete' }, FROM_PAGE, OWN, server);
    expect(handlers['data.heard'].mock.calls[0]?.[0]).toEqual(HEARD);
  });

  it('is not acknowledged when it could not be kept', async () => {
    handlers['orders.seen'].mockRejectedValue(new Error('storage is full'));
    await expect(replyTo(SEEN, FROM_PAGE, OWN, server)).rejects.toThrow('full');
  });
});

describe('a message is refused', () => {
  it.each([
    ['of another extension', { ...FROM_PAGE, id: 'other-extension' }],
    ['of nobody we know', { ...FROM_PAGE, id: undefined }],
    ['of one of our own pages, which has no tab', { ...FROM_PAGE, tabId: undefined }],
    ['without an address', { ...FROM_PAGE, url: undefined }],
  ])('%s', (_who, sender) => {
    expectRefused(SEEN, sender);
    expectRefused(HEARD, sender);
  });

  const [order] = SEEN.orders;
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['text', 'orders.seen'],
    ['a list', [SEEN]],
    ['no type', { page: 'order', orders: SEEN.orders }],
    ['an unknown type', { ...SEEN, type: 'orders.deleted' }],
    ['the type of the other', { ...HEARD, type: 'orders.seen' }],
    ['the question that pages answer', { type: 'page.asked', again: false }],
    ['an unknown page', { ...SEEN, page: 'bank' }],
    ['no orders', { ...SEEN, orders: [] }],
    ['orders that are none', { ...SEEN, orders: {} }],
    ['an order among them that is none', { ...SEEN, orders: [order, null] }],
    ['an order number that is none', { ...SEEN, orders: [{ ...order, orderId: '../../x' }] }],
    ['a day that is none', { ...SEEN, orders: [{ ...order, fields: { orderedOn: 'yesterday' } }] }],
    ['an amount that is none', { ...SEEN, orders: [{ ...order, fields: { total: { minor: 1.5, currency: 'USD' } } }] }],
    ['page data that is no text', { ...HEARD, text: { orders: [] } }],
    ['a call that is no text', { ...HEARD, api: null }],
  ])('with %s', (_what, message) => expectRefused(message));

  it.each<[string, unknown]>([
    ['more orders', { ...SEEN, orders: Array.from({ length: 101 }, () => order) }],
    ['a longer text in an order', { ...SEEN, orders: [{ ...order, fields: { stateText: 'x'.repeat(2001) } }] }],
    ['more lines', { ...SEEN, orders: [{ ...order, lines: Array.from({ length: 201 }, () => order?.lines[0]) }] }],
    ['longer page data', { ...HEARD, text: 'x'.repeat(2_000_001) }],
    ['a longer name of a call', { ...HEARD, api: 'x'.repeat(201) }],
  ])('with %s than one message may carry', (_what, message) => expectRefused(message));
});

describe('serve', () => {
  it('answers through the browser, and answers nothing when it failed or refused', async () => {
    vi.resetModules();
    type Listener = (message: unknown, sender: object, reply: (value: unknown) => void) => true | undefined;
    const listeners: Listener[] = [];
    const onMessage = { addListener: (one: Listener) => listeners.push(one), removeListener: () => {} };
    vi.stubGlobal('chrome', { runtime: { id: OWN, onMessage } });
    const fresh: { serve: typeof serve } = await import('../../../src/messages/serve.js');
    fresh.serve(server);
    const ask = (message: unknown, sender: object) =>
      new Promise((done) => {
        if (listeners[0]?.(message, sender, done) !== true) done('left to others');
      });
    const page = { id: OWN, url: FROM_PAGE.url, tab: { id: 7 } };
    expect(await ask(SEEN, page)).toEqual(KEPT);
    expect(await ask(SEEN, { ...page, id: 'other' })).toBe('left to others');
    expect(await ask({ type: 'x' }, page)).toBe('left to others');
    handlers['data.heard'].mockRejectedValue(new Error('full'));
    expect(await ask(HEARD, page)).toBeUndefined();
    vi.unstubAllGlobals();
  });
});

describe('what is said of captures', () => {
  const wished = vi.fn(async () => true as const);
  const drawn = vi.fn(async () => true as const);
  const captures = { 'capture.wished': wished, 'capture.drawn': drawn } as unknown as Server;
  const OURS = { id: OWN, url: undefined, tabId: undefined };
  beforeEach(() => vi.clearAllMocks());

  it('may come from one of our own pages, and from nobody else', async () => {
    expect(await replyTo({ type: 'capture.wished' }, OURS, OWN, captures)).toBe(true);
    expect(replyTo({ type: 'capture.wished' }, { ...OURS, id: 'other' }, OWN, captures)).toBeUndefined();
    expect(wished).toHaveBeenCalledTimes(1);
  });

  it('has a region of numbers, or none', async () => {
    const region = { x: 1, y: 2, width: 3, height: 4 };
    const message = (of: unknown) => ({ type: 'capture.drawn', captureId: 'c', region: of });
    expect(await replyTo(message(region), FROM_PAGE, OWN, captures)).toBe(true);
    expect(await replyTo(message(null), FROM_PAGE, OWN, captures)).toBe(true);
    expect(replyTo(message({ ...region, x: '1' }), FROM_PAGE, OWN, captures)).toBeUndefined();
    expect(replyTo(message({ ...region, width: 1e9 }), FROM_PAGE, OWN, captures)).toBeUndefined();
    expect(drawn).toHaveBeenCalledTimes(2);
  });
});
