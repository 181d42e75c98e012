// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CaseReading } from '../../../src/domain/cases/case-reading.js';
import type { CasePageReader } from '../../../src/marketplaces/case-page-reader.js';
import type { PageReader } from '../../../src/marketplaces/page-reader.js';
import { madeReading } from '../domain/made.js';

const sendMessage = vi.fn<(message: object) => Promise<unknown>>();
vi.stubGlobal('chrome', { runtime: { id: 'own', sendMessage } });
vi.stubGlobal('requestIdleCallback', (work: (deadline: object) => void) => setTimeout(() => work({}), 1));
// The browser is looked up when the module is loaded, so it has to stand there before.
const { CaseLog } = await import('../../../src/content/reading/case-log.js');
const { caseReporter } = await import('../../../src/content/reading/case-reporter.js');
const { watchPage } = await import('../../../src/content/reading/watch.js');

let end: AbortController;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  sendMessage.mockReset();
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

/** How many messages are sent in each of these spans, in seconds. */
async function sentIn(...seconds: number[]): Promise<number[]> {
  const counts: number[] = [];
  for (const span of seconds) {
    const before = sendMessage.mock.calls.length;
    await vi.advanceTimersByTimeAsync(span * 1000);
    counts.push(sendMessage.mock.calls.length - before);
  }
  return counts;
}

test('regression: a case that cannot be kept is told again, and not twice a second for ever', async () => {
  const one: CaseReading = { caseNumber: '6220000000000001', fields: { stateText: 'Open' }, wonBy: {} };
  const reader = {
    kinds: ['case'],
    kindDrawn: () => 'case',
    readCases: () => ({ cases: [one], unread: [] }),
  } as unknown as CasePageReader;
  const log = new CaseLog();
  const read = () => teller.read(new URL('https://www.shop.example/case'), 'case', log);
  const teller = caseReporter(reader, () => setTimeout(read, 10));
  // The page changes all the time, as by a countdown.
  const changes = setInterval(read, 100);
  sendMessage.mockRejectedValue(new Error('full'));
  read();
  expect(sendMessage).toHaveBeenCalledTimes(1);
  expect(await sentIn(1.9, 0.2, 3.7, 0.4)).toEqual([0, 1, 0, 1]);
  // 2, 4, 8, 16, 32 seconds, and each minute from then on.
  expect(await sentIn(56, 600)).toEqual([3, 10]);
  sendMessage.mockResolvedValue(true);
  expect(await sentIn(60, 600)).toEqual([1, 0]);
  clearInterval(changes);
});

test('regression: an order that was not acknowledged is sent again on a page that does not change any more', async () => {
  const order = madeReading({ stateText: 'Completed' });
  const page = { orders: [order], page: 'order', found: 1, unread: [] };
  const reader = {
    owns: () => true,
    pageKind: () => 'order',
    readPage: () => page,
    cardsIn: () => [],
    holdsOrders: () => false,
  } as unknown as PageReader;
  sendMessage.mockRejectedValueOnce(new Error('gone')).mockRejectedValueOnce(new Error('gone'));
  sendMessage.mockResolvedValue({ read: [order.orderId], unread: [] });
  watchPage(reader, 'channel', end.signal, () => {});
  expect(await sentIn(1, 1.1, 3.8, 0.4, 600)).toEqual([1, 1, 0, 1, 0]);
});
