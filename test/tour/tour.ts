// `npm start`: the practice shop and a browser with Redress. With a display the shopper drives, without one the tour
// does.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../browser/chromium.js';
import { launchFirefox } from '../browser/firefox.js';
import { CHROME, FIREFOX } from '../e2e/places.js';
import { startShop } from '../shop/server.js';
import { chromiumTourBrowser } from './chromium-tour-browser.js';
import { firefoxTourBrowser } from './firefox-tour-browser.js';
import { openForShopper } from './open-for-shopper.js';
import { walkTour } from './walk-tour.js';

const results = tmpdir();
// Profiles and whatever else a browser leaves lie in one folder, which goes away however this ends.
const passing = mkdtempSync(join(results, 'redress-profile-'));
for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = passing;
const remove = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
/** The pictures and files, once there are any. */
let folder: string | undefined;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    console.log('\nClosing …');
    // The driver kills its browser when the process exits; added last, this comes after it.
    process.on('exit', () => {
      remove(passing);
      if (folder) remove(folder);
    });
    process.exit(130);
  });
}

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
const inFirefox = process.argv.includes('--firefox');
const name = inFirefox ? 'Firefox' : 'Chromium';
/** The newest first, however the tour ends. */
const closing: (() => Promise<unknown>)[] = [];
let at = 'Starting the practice shop';
let failure: unknown;

try {
  const today = new Date().toISOString().slice(0, 10);
  const shop = await startShop({ today, seed: 3, language: 'en', currency: 'USD' });
  closing.unshift(() => shop.close());
  at = `Starting ${name}`;
  const headless = !hasDisplay;
  const opened = inFirefox
    ? await launchFirefox({ dist: FIREFOX, shopPort: shop.port, headless })
    : await launchChromium({ dist: CHROME, shopPort: shop.port, spki: shop.spki, headless });
  closing.unshift(() => opened.close());
  if (hasDisplay) {
    at = 'Opening My Orders';
    await openForShopper(opened.browser, inFirefox);
  } else {
    folder = mkdtempSync(join(results, 'redress-tour-'));
    console.log(`There is no display here, so the tour walks by itself, in headless ${name}.\n`);
    at = '';
    await walkTour('base' in opened ? firefoxTourBrowser(opened) : chromiumTourBrowser(opened), shop, folder);
    console.log(`\nPictures and the files of the case are in ${folder}`);
  }
} catch (error) {
  failure = error;
}
for (const close of closing) await close().catch(() => {});
remove(passing);
if (failure !== undefined) {
  const why = (failure instanceof Error ? failure.message : String(failure)).replace(/\s+/g, ' ').slice(0, 500);
  const so = folder ? ` Pictures so far are in ${folder}` : '';
  console.error(`\nThe tour stopped. ${at && `${at}: `}${why}${so}`);
  process.exit(1);
}
