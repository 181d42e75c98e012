import { join } from 'node:path';
import { launchChromium } from '../browser/chromium.js';
import { launchFirefox } from '../browser/firefox.js';
import type { Shop } from '../shop/server.js';
import { MY_ORDERS } from './tour-stage.js';

const dist = join(import.meta.dirname, '../../dist');

interface Opening {
  shop: Shop;
  inFirefox: boolean;
  closing: (() => Promise<unknown>)[];
}

/** Opens the browser on the practice shop and waits until it is closed. */
export async function openForHer({ shop, inFirefox, closing }: Opening): Promise<void> {
  const common = { shopPort: shop.port, headless: false };
  const opened = inFirefox
    ? await launchFirefox({ ...common, dist: join(dist, 'firefox') })
    : await launchChromium({ ...common, dist: join(dist, 'chrome'), spki: shop.spki });
  closing.push(() => opened.close());
  await opened.newPage(MY_ORDERS);
  console.log(
    [
      'The practice shop is open on My Orders, with Redress in the toolbar (behind the puzzle piece, if it is hidden).',
      '  1. Press the Redress button: it says how many orders it read.',
      '  2. Open the details of an order, press the button again, pick the item and open a case.',
      '  3. Walk the steps; at step 6, capture the page.',
      'Close the browser or press Ctrl-C to end. Nothing is left behind.',
    ].join('\n'),
  );
  await new Promise<void>((done) => opened.browser.once('disconnected', () => done()));
}
