import type { Shop } from '../shop/server.js';
import { backgroundOf, storedOrders, withRedress } from './browsers.js';
import { milliseconds } from './figures.js';
import { MY_ORDERS, REPEATS } from './places.js';
import type { Row } from './row.js';

interface Opened {
  /** From the click to the first order standing in the popup, as seen from outside: an upper bound. */
  ordersMs: number;
  /** From the click to the popup's first pixels. */
  firstPaintMs: number;
}

/** The real button of the browser, on the page of 10 orders. */
export async function opening(shop: Shop): Promise<Row[]> {
  const opened: Opened[] = [];
  await withRedress(shop, async (chromium) => {
    const background = await backgroundOf(chromium);
    const page = await chromium.newPage(MY_ORDERS);
    await storedOrders(background, 10);
    // The first opening loads what the browser keeps from then on; it is counted like the others.
    for (let round = 0; round < REPEATS; round += 1) {
      const clicked = performance.timeOrigin + performance.now();
      const popup = await chromium.clickToolbar(page);
      await popup.waitForSelector('.order');
      const shown = performance.timeOrigin + performance.now();
      const painted = await popup.evaluate(
        () => performance.timeOrigin + (performance.getEntriesByType('paint').at(-1)?.startTime ?? Number.NaN),
      );
      opened.push({ ordersMs: shown - clicked, firstPaintMs: painted - clicked });
      await popup.close();
    }
  });
  return [
    { what: 'click on the button to orders in the popup', figure: milliseconds(opened.map((one) => one.ordersMs)) },
    { what: '… to its first pixels', figure: milliseconds(opened.map((one) => one.firstPaintMs)) },
  ];
}
