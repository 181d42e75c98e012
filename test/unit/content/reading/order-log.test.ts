import { describe, expect, it } from 'vitest';
import { type Drawn, isReading, OrderLog } from '../../../../src/content/reading/order-log.js';
import type { OrderReading } from '../../../../src/domain/orders/order.js';
import type { RawCard } from '../../../../src/domain/orders/raw-card.js';
import { madeExpectedCard, madeReading } from '../../domain/made.js';

const order = (number: number, stateText = 'Completed'): OrderReading => ({
  ...madeReading({ stateText }),
  orderId: String(number).padStart(16, '0'),
});
const bare = (number: number): OrderReading => ({ ...order(number), fields: {}, wonBy: {}, lines: [] });
const ids = (orders: readonly Drawn[]) => orders.map(({ orderId }) => Number(orderId));
const NONE: ReadonlySet<string> = new Set();
const counts = (log: OrderLog) => ({ read: log.read.length, missed: log.missed.length });

describe('what waits to be sent', () => {
  it('is sent in the order in which it was read, as many at a time as asked for', () => {
    const log = new OrderLog();
    for (const number of [1, 2, 3, 4, 5]) log.note(order(number));
    expect([log.take(2), log.take(2), log.take(2), log.take(2)].map(ids)).toEqual([[1, 2], [3, 4], [5], []]);
  });

  it('is first in the row again when it was put back, before what was read meanwhile', () => {
    const log = new OrderLog();
    for (const number of [1, 2, 3]) log.note(order(number));
    const taken = log.take(2);
    log.note(order(4));
    log.putBack(taken);
    expect(ids(log.take(9))).toEqual([1, 2, 3, 4]);
  });

  it('has the same reading once, however often a card is drawn', () => {
    const log = new OrderLog();
    for (let draws = 0; draws < 1000; draws += 1) log.note(order(1));
    expect(ids(log.take(9))).toEqual([1]);
    log.note(order(1));
    expect(log.take(9)).toEqual([]);
  });

  it('has an order again when it changed', () => {
    const log = new OrderLog();
    log.note(order(1, 'Awaiting delivery'));
    log.take(9);
    log.note(order(1, 'Completed'));
    expect(log.take(9).map((one) => isReading(one) && one.fields.stateText)).toEqual(['Completed']);
  });
});

describe('a card as it is drawn', () => {
  const card = (state?: string): RawCard => ({
    orderId: order(1).orderId,
    ...(state === undefined ? {} : { state: [state] }),
    lines: [],
  });

  it('counts as read when its state stands on it, and is sent', () => {
    const log = new OrderLog();
    log.noteCard(card('Completed'));
    expect(counts(log)).toEqual({ read: 1, missed: 0 });
    expect(log.take(9)).toEqual([card('Completed')]);
  });

  it.each([undefined, '', ' \u200e '])(
    'without a state (%j) is sent, and counts as read once something of it was',
    (state) => {
      const log = new OrderLog();
      log.noteCard(card(state));
      expect(counts(log)).toEqual({ read: 0, missed: 1 });
      expect(log.take(9)).toEqual([card(state)]);
      log.noteRead([order(1).orderId]);
      expect(counts(log)).toEqual({ read: 1, missed: 0 });
    },
  );

  it('is sent again only when it changed', () => {
    const log = new OrderLog();
    for (const state of ['Shipped', 'Shipped', 'Completed']) log.noteCard(card(state));
    expect(log.take(9)).toEqual([card('Shipped'), card('Completed')]);
  });
});

describe('a card of whose order the data told all', () => {
  const expected = madeExpectedCard(order(1).orderId);
  const drawn = (state: string): RawCard => ({ orderId: expected.orderId, state: [state], lines: [] });
  const ids = [expected.orderId];

  it('need not be read as long as it shows just that', () => {
    const log = new OrderLog();
    log.noteStored(ids, [expected], NONE);
    expect([...log.expected.values()]).toEqual([expected]);
    expect(log.renewed).toBe(false);
  });

  it('is held against the newest that data told, and looked at again', () => {
    const log = new OrderLog();
    log.noteStored(ids, [expected], NONE);
    log.noteStored(ids, [{ ...expected, state: 'Completed' }], NONE);
    expect(log.expected.get(expected.orderId)?.state).toBe('Completed');
    expect(log.renewed).toBe(true);
  });

  it('regression: is held against nothing once newer data did not tell all of its order', () => {
    const log = new OrderLog();
    log.noteStored(ids, [expected], NONE);
    log.noteStored(ids, [], NONE);
    expect(log.expected.size).toBe(0);
  });

  it('is read from then on once it showed something else: back at what data said, that is news again', () => {
    const log = new OrderLog();
    log.noteStored(ids, [expected], NONE);
    log.noteCard(drawn('Completed'));
    expect(log.expected.size).toBe(0);
    log.noteCard(drawn('Shipped'));
    expect(log.take(9)).toEqual([drawn('Completed'), drawn('Shipped')]);
  });

  it('is news again when it shows what it did before data said something else', () => {
    const log = new OrderLog();
    log.noteCard(drawn('Completed'));
    log.take(9);
    log.noteStored(ids, [expected], NONE);
    expect([log.expected.size, log.renewed]).toEqual([1, true]);
    log.noteCard(drawn('Completed'));
    expect(log.take(9)).toEqual([drawn('Completed')]);
  });

  it('is held against nothing while its own reading waits to be sent: that comes after the data', () => {
    const log = new OrderLog();
    log.noteCard(drawn('Completed'));
    log.noteStored(ids, [expected], new Set(log.unsentIds));
    expect(log.expected.size).toBe(0);
    log.noteCard(drawn('Completed'));
    expect(log.take(9)).toEqual([drawn('Completed')]);
  });

  it('is not sent again for data that told less than all', () => {
    const log = new OrderLog();
    log.noteCard(drawn('Completed'));
    log.take(9);
    log.noteStored(ids, [], NONE);
    log.noteCard(drawn('Completed'));
    expect([log.take(9), log.renewed]).toEqual([[], false]);
  });
});

describe('N of M orders read', () => {
  it('counts each order once, from the page and from its data', () => {
    const log = new OrderLog();
    log.note(order(1));
    log.note(order(1, 'Completed since'));
    log.noteRead([order(1).orderId, order(2).orderId]);
    log.noteRead([order(2).orderId]);
    expect(log.read).toEqual([order(1).orderId, order(2).orderId]);
    expect(counts(log)).toEqual({ read: 2, missed: 0 });
  });

  it('counts an order of which only the number was found as missed, and sends nothing of it', () => {
    const log = new OrderLog();
    log.note(bare(1));
    expect(log.missed).toEqual([{ position: 0, hint: bare(1).orderId }]);
    expect(counts(log)).toEqual({ read: 0, missed: 1 });
    expect(log.take(9)).toEqual([]);
  });

  it('counts it as read as soon as the rest is there, whichever way it comes', () => {
    const drawn = new OrderLog();
    drawn.note(bare(1));
    drawn.note(order(1));
    expect(counts(drawn)).toEqual({ read: 1, missed: 0 });
    const heard = new OrderLog();
    heard.note(bare(1));
    heard.noteRead([bare(1).orderId]);
    expect(counts(heard)).toEqual({ read: 1, missed: 0 });
  });

  it('does not count an order as missed that was read, when its card is drawn anew and still empty', () => {
    const log = new OrderLog();
    log.note(order(1));
    log.note(bare(1));
    expect(counts(log)).toEqual({ read: 1, missed: 0 });
  });

  it('counts cards without a number once, and not again as gaps of the data', () => {
    const log = new OrderLog();
    log.noteRead([], [{ position: 2, hint: 'Brass' }]);
    expect(counts(log)).toEqual({ read: 0, missed: 1 });
    log.unreadCards = () => [{ position: 2, hint: 'Brass lamp' }];
    expect(log.missed).toEqual([{ position: 2, hint: 'Brass lamp' }]);
    log.unreadCards = () => [];
    expect(counts(log)).toEqual({ read: 0, missed: 1 });
  });

  it('counts a gap once when the page fetches the same data again', () => {
    const log = new OrderLog();
    for (let times = 0; times < 3; times += 1) log.noteRead([], [{ position: 2, hint: 'Brass lamp' }]);
    expect(counts(log)).toEqual({ read: 0, missed: 1 });
  });
});
