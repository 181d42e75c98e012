// `npm start`: the practice shop and a browser with Redress. With a display she drives, without one the tour does.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../browser/find-browser.js';
import { startShop } from '../shop/server.js';
import { chromiumTour } from './chromium-tour.js';
import { firefoxTour } from './firefox-tour.js';
import { openForHer } from './open-for-her.js';

/** Closed in turn, the newest first, however the tour ends. */
const closing: (() => Promise<unknown>)[] = [];

async function closeAll(): Promise<void> {
  for (let close = closing.pop(); close; close = closing.pop()) await close().catch(() => {});
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    console.log('\nClosing …');
    void closeAll().then(() => process.exit(130));
  });
}

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
const inFirefox = process.argv.includes('--firefox');

try {
  const today = new Date().toISOString().slice(0, 10);
  const shop = await startShop({ today, seed: 3, language: 'en', currency: 'USD' });
  closing.push(() => shop.close());
  if (hasDisplay) {
    await openForHer({ shop, inFirefox, closing });
  } else {
    if (!inFirefox) findChromium();
    const folder = mkdtempSync(join(tmpdir(), 'redress-tour-'));
    console.log('There is no display here, so the tour walks by itself.\n');
    await (inFirefox ? firefoxTour : chromiumTour)({ shop, folder, closing });
    console.log(`\nPictures and the files of the case are in ${folder}`);
  }
  await closeAll();
} catch (error) {
  await closeAll();
  console.error(`\nThe tour stopped: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  process.exit(1);
}
