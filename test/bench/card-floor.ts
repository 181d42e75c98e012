import type { Shop } from '../shop/server.js';
import { withoutRedress } from './browsers.js';
import { MY_ORDERS } from './places.js';

/** Milliseconds for 1,000 cards. */
export interface CardFloor {
  /** Asking for what a card shows, each value once. */
  askMs: number;
  /** Writing it out as a message. */
  writeMs: number;
}

/**
 * The least that asking 1,000 cards for what is read of them can take: each value by its one class of today, without a
 * check, another way or a change noticed, in a script world of its own, as an extension's is, on a page at rest.
 */
export function cardFloor(shop: Shop): Promise<CardFloor> {
  return withoutRedress(shop, async (chromium) => {
    const page = await chromium.newPage(`${MY_ORDERS}?stream=1000&each=1000`);
    await page.waitForSelector('html[data-practice-streamed="yes"]');
    const session = await page.createCDPSession();
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const { result } = await session.send('Runtime.evaluate', {
      contextId: executionContextId,
      expression: `new Promise((done) => requestIdleCallback(() => done((${askAll.toString()})())))`,
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value as CardFloor;
  });
}

/** Runs in the page: nothing of this module is there. */
function askAll(): CardFloor {
  const begun = performance.now();
  const cards = document.querySelectorAll('.order-item');
  const read = [];
  for (let index = 0; index < cards.length; index += 1) {
    const card = cards[index] as Element;
    const store = card.querySelector('.order-item-store-name');
    const names = card.querySelectorAll('.order-item-content-info-name');
    const lines = [];
    for (let line = 0; line < names.length; line += 1) {
      const name = names[line] as Element;
      const scope = names.length === 1 ? card : (name.parentElement?.parentElement ?? card);
      lines.push({
        title: name.querySelector('[title]')?.getAttribute('title'),
        href: name.querySelector('a[href*="/item/"]')?.getAttribute('href'),
        picture: scope.querySelector('.order-item-content-img')?.getAttribute('style'),
        variant: scope.querySelector('.order-item-content-info-sku')?.textContent,
        quantity: scope.querySelector('.order-item-content-info-number-quantity')?.textContent,
        price: scope.querySelector('.order-item-content-info-number')?.textContent,
      });
    }
    read.push({
      href: card.querySelector('a[data-pl="order_item_header_detail"]')?.getAttribute('href'),
      date: card.querySelector('.order-item-header-right-info')?.firstElementChild?.textContent,
      state: card.querySelector('.order-item-header-status-text')?.textContent,
      total: card.querySelector('.order-item-content-opt-price-total')?.textContent,
      store: store?.textContent,
      storeHref: store?.querySelector('a[href*="/store/"]')?.getAttribute('href'),
      badge: card.querySelector('.expose-info-item-title')?.textContent,
      lines,
    });
  }
  const asked = performance.now();
  const text = JSON.stringify(read);
  return { askMs: asked - begun, writeMs: text.length > 0 ? performance.now() - asked : Number.NaN };
}
