import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OrderReading } from '../../../../src/domain/orders/order.js';
import type { PageKind } from '../../../../src/domain/reading/page-kind.js';
import type { DataHeard, OrdersKept, OrdersSeen } from '../../../../src/messages/protocol.js';
import { madeExpectedCard, madeReading } from '../../domain/made.js';

type Message = OrdersSeen | DataHeard;
/** The background: by default it keeps everything. */
const sendMessage = vi.fn<(message: Message) => Promise<Partial<OrdersKept> | undefined>>();
vi.stubGlobal('chrome', { runtime: { id: 'own', sendMessage } });
const LIST = 'https://www.shop.example/orders';
vi.stubGlobal('location', { href: LIST });
// The browser is looked up when the module is loaded, so it has to stand there before.
const { OrderLog } = await import('../../../../src/content/reading/order-log.js');
const { Outbox } = await import('../../../../src/content/reading/outbox.js');
afterAll(() => vi.unstubAllGlobals());

const KEPT = { read: [], unread: [] };
const order = (number: number): OrderReading => ({
  ...madeReading({ stateText: 'Completed' }),
  orderId: String(number).padStart(16, '0'),
});

let log: InstanceType<typeof OrderLog>;
let outbox: InstanceType<typeof Outbox>;
let page: PageKind;
const went = vi.fn<(well: boolean) => void>();
beforeEach(() => {
  went.mockReset();
  location.href = LIST;
  sendMessage.mockReset().mockResolvedValue(KEPT);
  page = 'order-list';
  log = new OrderLog();
  outbox = new Outbox(
    log,
    () => page,
    () => 'pl',
    went,
  );
});

const sent = () => sendMessage.mock.calls.map(([message]) => message);
const sentTexts = () => sent().flatMap((message) => (message.type === 'data.heard' ? [message.text] : []));
const sentOrders = () =>
  sent().flatMap((message) => (message.type === 'orders.seen' ? message.orders.map((one) => Number(one.orderId)) : []));
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('what is answered', () => {
  it('counts the cases that the data told of with those of the page that it was heard on', async () => {
    const cases = { read: [{ caseNumber: '6220000000000001', missing: [] }], unread: [{ position: 2, hint: 'x' }] };
    sendMessage.mockResolvedValue({ ...KEPT, cases });
    outbox.add({ api: 'cases', about: [], text: 'a' });
    const next = new OrderLog();
    outbox.turnTo(next);
    await outbox.flush();
    expect([log.cases.read.length, log.cases.missed.length]).toEqual([1, 1]);
    expect([next.cases.read.length, next.cases.missed.length]).toEqual([0, 0]);
  });
});

describe('data that may say what need not be read', () => {
  const expected = madeExpectedCard(order(1).orderId);
  afterEach(() => vi.useRealTimers());

  it('is waited for until it is answered', async () => {
    expect(outbox.waitsForData).toBe(false);
    outbox.add({ api: 'list', about: [], text: 'a' });
    expect(outbox.waitsForData).toBe(true);
    sendMessage.mockResolvedValue({ read: [expected.orderId], unread: [], told: [expected] });
    await outbox.flush();
    expect(outbox.waitsForData).toBe(false);
    expect([...log.expected.values()]).toEqual([expected]);
  });

  it('is not waited for once it was not acknowledged, until something is again', async () => {
    outbox.add({ api: 'list', about: [], text: 'a' });
    sendMessage.mockRejectedValue(new Error('the worker died'));
    await outbox.flush();
    expect(outbox.waitsForData).toBe(false);
    sendMessage.mockResolvedValue(KEPT);
    await outbox.flush();
    outbox.add({ api: 'list', about: [], text: 'b' });
    expect(outbox.waitsForData).toBe(true);
  });

  it('is waited for two seconds from the first question on, and two more after each answer', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    outbox.add({ api: 'list', about: [], text: 'a' });
    outbox.add({ api: 'list', about: [], text: 'b' });
    vi.advanceTimersByTime(5000);
    expect(outbox.waitsForData).toBe(true);
    vi.advanceTimersByTime(1900);
    expect(outbox.waitsForData).toBe(true);
    vi.advanceTimersByTime(200);
    expect(outbox.waitsForData).toBe(false);
    sendMessage.mockResolvedValueOnce(KEPT).mockImplementationOnce(async () => {
      expect(outbox.waitsForData).toBe(true);
      vi.advanceTimersByTime(2100);
      expect(outbox.waitsForData).toBe(false);
      return KEPT;
    });
    await outbox.flush();
    expect(sentTexts()).toEqual(['a', 'b']);
  });

  it('tells of the cards of the page that it was heard on', async () => {
    outbox.add({ api: 'list', about: [], text: 'a' });
    const next = new OrderLog();
    outbox.turnTo(next);
    sendMessage.mockResolvedValue({ read: [expected.orderId], unread: [], told: [expected] });
    await outbox.flush();
    expect([log.expected.size, next.expected.size]).toEqual([1, 0]);
  });

  it('regression: is sent once more at most, however often that was asked for while it was refused', async () => {
    outbox.add({ api: 'list', about: [], text: 'a' });
    sendMessage.mockRejectedValue(new Error('the worker died'));
    await Promise.all(Array.from({ length: 100 }, () => outbox.flush()));
    const first = outbox.flush();
    for (let times = 0; times < 100; times += 1) void outbox.flush();
    await first;
    await outbox.flush();
    expect(sentTexts().length).toBeLessThan(5);
  });
});

describe('what is sent', () => {
  it('is what was heard first, then the orders, each in turn, 100 in a message', async () => {
    for (const number of upTo(230)) log.note(order(number));
    outbox.add({ api: 'list', about: [], text: 'a' });
    outbox.add({ api: 'list', about: [], text: 'b' });
    await outbox.flush();
    expect(sentTexts()).toEqual(['a', 'b']);
    expect(sentOrders()).toEqual(upTo(230));
    const sizes = sent().map((message) => (message.type === 'orders.seen' ? message.orders.length : 'data'));
    expect(sizes).toEqual(['data', 'data', 100, 100, 30]);
  });

  it('is sent once, and one message at a time', async () => {
    let open = 0;
    sendMessage.mockImplementation(async () => {
      open += 1;
      expect(open).toBe(1);
      await Promise.resolve();
      open -= 1;
      return KEPT;
    });
    for (const number of upTo(30)) log.note(order(number));
    outbox.add({ api: 'list', about: [], text: 'a' });
    await Promise.all([outbox.flush(), outbox.flush(), outbox.flush()]);
    expect(sentTexts()).toEqual(['a']);
    expect(sentOrders()).toEqual(upTo(30));
  });

  it('tells the kind of page that it was heard on', async () => {
    outbox.add({ api: 'list', about: [], text: 'a' });
    page = 'order';
    outbox.add({ api: 'detail', about: [], text: 'b' });
    await outbox.flush();
    expect(sent().map((message) => message.page)).toEqual(['order-list', 'order']);
  });

  it('regression: tells the address that it was heard at, also when another page has come in its place', async () => {
    outbox.add({ api: 'tracking', about: [], text: 'a' });
    location.href = `${LIST}/2`;
    outbox.add({ api: 'tracking', about: [], text: 'b' });
    location.href = `${LIST}/${'3'.repeat(5000)}`;
    outbox.add({ api: 'tracking', about: [], text: 'c' });
    location.href = LIST;
    await outbox.flush();
    const urls = sent().map((message) => ('url' in message ? message.url : undefined));
    expect(urls).toEqual([LIST, `${LIST}/2`, `${LIST}/${'3'.repeat(5000)}`.slice(0, 4000)]);
  });

  it('is counted by the page that it was heard on, even when another is open by then', async () => {
    outbox.add({ api: 'list', about: [], text: 'a' });
    const next = new OrderLog();
    outbox.turnTo(next);
    sendMessage.mockResolvedValue({ read: ['0000000000000001'], unread: [{ position: 2, hint: 'x' }] });
    await outbox.flush();
    expect([log.read, log.missed.length]).toEqual([['0000000000000001'], 1]);
    expect([next.read, next.missed.length]).toEqual([[], 0]);
  });
});

describe('how many orders are there', () => {
  const counts = () => sent().flatMap((message) => (message.type === 'orders.seen' ? [message.counts] : []));

  it('is told with the orders, and not a second time', async () => {
    for (const number of upTo(3)) log.note(order(number));
    await outbox.flush();
    await outbox.flush();
    expect(counts()).toEqual([{ read: 3, unread: 0 }]);
  });

  it('is told by itself when none could be read, and again when that changes', async () => {
    let unread = 4;
    log.unreadCards = () => Array.from({ length: unread }, (_, index) => ({ position: index + 1, hint: '' }));
    await outbox.flush();
    await outbox.flush();
    unread = 5;
    sendMessage.mockRejectedValueOnce(new Error('gone'));
    await outbox.flush();
    await outbox.flush();
    expect(counts().map((one) => one?.unread)).toEqual([4, 5, 5]);
  });
});

describe('what was not acknowledged', () => {
  const failures: [string, () => Promise<Partial<OrdersKept> | undefined>][] = [
    ['the worker died', () => Promise.reject(new Error('The message port closed'))],
    ['nobody answered', () => Promise.resolve(undefined)],
    ['the answer is another', () => Promise.resolve({ read: [] })],
  ];

  it.each(failures)('is sent again, in turn, when %s', async (_why, fail) => {
    for (const number of upTo(140)) log.note(order(number));
    outbox.add({ api: 'list', about: [], text: 'a' });
    outbox.add({ api: 'list', about: [], text: 'b' });
    // The first call of all, then the first of the orders, fail once each.
    sendMessage.mockImplementationOnce(fail);
    await outbox.flush();
    expect(sent()).toHaveLength(1);
    sendMessage.mockReset().mockResolvedValue(KEPT).mockResolvedValueOnce(KEPT).mockResolvedValueOnce(KEPT);
    sendMessage.mockImplementationOnce(fail);
    await outbox.flush();
    expect(sentTexts()).toEqual(['a', 'b']);
    expect(sentOrders()).toEqual(upTo(100));
    sendMessage.mockReset().mockResolvedValue(KEPT);
    log.note(order(141));
    await outbox.flush();
    expect(sentTexts()).toEqual([]);
    expect(sentOrders()).toEqual(upTo(141));
  });

  it('regression: is said, so that it can be tried again, and so is that all went well', async () => {
    const ends = async () => {
      went.mockReset();
      await outbox.flush();
      return went.mock.calls.flat();
    };
    log.note(order(1));
    outbox.add({ api: 'list', about: [], text: 'a' });
    sendMessage.mockRejectedValueOnce(new Error('gone'));
    expect(await ends()).toEqual([false]);
    sendMessage.mockResolvedValueOnce(KEPT).mockRejectedValueOnce(new Error('gone'));
    expect(await ends()).toEqual([false]);
    expect(await ends()).toEqual([true]);
    log.unreadCards = () => [{ position: 1, hint: '' }];
    sendMessage.mockRejectedValueOnce(new Error('gone'));
    expect(await ends()).toEqual([false]);
    expect(await ends()).toEqual([true]);
  });

  it('never makes flush fail, and asks once each time rather than for ever', async () => {
    sendMessage.mockRejectedValue(new Error('gone'));
    log.note(order(1));
    outbox.add({ api: 'list', about: [], text: 'a' });
    await outbox.flush();
    await outbox.flush();
    expect(sent()).toHaveLength(2);
  });

  it('is not lost when another page comes up in the same document', async () => {
    sendMessage.mockRejectedValueOnce(new Error('gone'));
    log.note(order(1));
    await outbox.flush();
    const next = new OrderLog();
    outbox.turnTo(next);
    next.note(order(2));
    sendMessage.mockClear();
    await outbox.flush();
    expect(sentOrders()).toEqual([1, 2]);
  });

  it('is not lost when another page comes up while it is on its way', async () => {
    let lose = () => {};
    sendMessage.mockImplementationOnce(
      () =>
        new Promise((_done, fail) => {
          lose = () => fail(new Error('gone'));
        }),
    );
    log.note(order(1));
    const flushed = outbox.flush();
    await vi.waitFor(() => expect(sent()).toHaveLength(1));
    outbox.turnTo(new OrderLog());
    lose();
    await flushed;
    sendMessage.mockClear();
    await outbox.flush();
    expect(sentOrders()).toEqual([1]);
  });

  it('still tells the kind of page that it was read on', async () => {
    sendMessage.mockRejectedValueOnce(new Error('gone'));
    log.note(order(1));
    await outbox.flush();
    page = 'order';
    outbox.turnTo(new OrderLog());
    await outbox.flush();
    expect(sent().map((message) => message.page)).toEqual(['order-list', 'order-list']);
  });
});

describe('memory', () => {
  const MILLION = 1_000_000;
  const text = (letter: string, length = MILLION) => letter.repeat(length);

  it('holds 8 million characters of data at most, and lets the oldest go first', async () => {
    for (const letter of 'abcdefghijkl') outbox.add({ api: 'list', about: [], text: text(letter) });
    await outbox.flush();
    expect(sentTexts().map(([letter]) => letter)).toEqual([...'efghijkl']);
  });

  it('lets go of nothing that was not sent because of something that was', async () => {
    let acknowledge = () => {};
    sendMessage.mockImplementationOnce(
      () =>
        new Promise((done) => {
          acknowledge = () => done(KEPT);
        }),
    );
    outbox.add({ api: 'list', about: [], text: text('a') });
    const flushed = outbox.flush();
    await vi.waitFor(() => expect(sent()).toHaveLength(1));
    // While the first is on its way, as much comes in as pushes it out.
    for (const letter of 'bcdefghi') outbox.add({ api: 'list', about: [], text: text(letter) });
    acknowledge();
    await flushed;
    expect(sentTexts().map(([letter]) => letter)).toEqual([...'abcdefghi']);
  });

  it('is free again once it was acknowledged', async () => {
    for (let rounds = 0; rounds < 3; rounds += 1) {
      for (const letter of 'abcdefgh') outbox.add({ api: 'list', about: [], text: text(letter) });
      await outbox.flush();
    }
    expect(sentTexts()).toHaveLength(24);
  });
});
