// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OverlayPage } from '../../../../src/marketplaces/overlay-page.js';

const { shown } = vi.hoisted(() => ({ shown: { words: null as string | null } }));
const line = { orderId: '1', lineId: '2', productId: null, variant: null };
vi.mock('../../../../src/messages/send.js', () => ({ askBackground: async () => ({ line }) }));
vi.mock('../../../../src/platform/messaging.js', () => ({ isAlive: () => true, onMessage: () => () => {} }));
vi.mock('../../../../src/platform/content-i18n.js', () => ({ t: (key: string) => key }));
vi.mock('../../../../src/content/overlay/pointer/pointer-drawing.js', () => ({
  drawPointer: (_target: unknown, words: string) => {
    shown.words = words;
    const remove = () => {
      shown.words = null;
    };
    return { place() {}, takeThere() {}, isConnected: () => true, remove };
  },
}));
vi.stubGlobal('requestIdleCallback', (work: (deadline: object) => void) => setTimeout(() => work({}), 1));
const { pointAtDispute } = await import('../../../../src/content/overlay/pointer/pointer.js');

const page = {
  pageKind: ({ pathname }: URL) => (pathname === '/order' ? 'order' : 'order-list'),
  wayToDispute: () => null,
} as unknown as OverlayPage;
let end: AbortController;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

const wait = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);
/** The page changes its address without a new document, and something in itself. */
const goTo = (address: string) => {
  history.pushState(null, '', address);
  document.body.append(document.createElement('p'));
};

test('regression: a page that comes without a new document has its own time for its button to come', async () => {
  goTo('/orders');
  pointAtDispute(page, end.signal);
  await wait(60);
  expect(shown.words).toBeNull();
  goTo('/order?orderId=1');
  await wait(7.5);
  expect(shown.words).toBeNull();
  await wait(1);
  expect(shown.words).toBe('pointer_none');
  goTo('/order?orderId=2');
  await wait(7.5);
  expect(shown.words).toBeNull();
  await wait(1);
  expect(shown.words).toBe('pointer_none');
});
