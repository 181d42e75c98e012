// `npm run look`: every surface in every state, light and dark, narrow and at 200 %, as pictures in `look/`.
// `--readme` takes the two of README.md as well.
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { launchChromium } from '../browser/chromium.js';
import { CHROME, TODAY } from '../e2e/places.js';
import { startShop } from '../shop/server.js';
import { buildCase } from './build-case.js';
import { Camera, PICTURES, POPUP } from './camera.js';
import { exhibitPictures } from './exhibit-pictures.js';
import { onPage } from './on-page-pictures.js';
import { addByHand, home, orders, pageStates, steps } from './popup-pictures.js';
import { putPlace, seedCases } from './seed-cases.js';
import { asOpened, caseAsOpened, caseTab } from './tab-pictures.js';

const readme = process.argv.includes('--readme');
/** Only what stands beside the shop's own pages. */
const onlyOnPage = process.argv.includes('--on-page');
rmSync(PICTURES, { recursive: true, force: true });
const shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
const browser = await launchChromium({
  dist: CHROME,
  shopPort: shop.port,
  spki: shop.spki,
  // A screen that the popup has room on, and sharp.
  args: ['--screen-info={3200x2400 devicePixelRatio=2}'],
});
try {
  const camera = new Camera(browser);
  if (onlyOnPage) await onPage(camera, shop);
  else await everything(camera);
} finally {
  await browser.close();
  await shop.close();
}
console.log(`Pictures are in ${pathToFileURL(PICTURES).href}`);

async function everything(camera: Camera): Promise<void> {
  await asOpened(camera, 'cases-empty', 'case.html', 'No cases yet');
  await asOpened(camera, 'options', 'options.html', 'Remind me');
  await addByHand(camera);
  await pageStates(camera, shop);
  await orders(camera, shop, readme);
  const built = await buildCase(camera, shop);
  await caseTab(camera, built, readme);
  await exhibitPictures(camera, built);
  const seeded = await seedCases(browser);
  const own = await browser.openExtensionPage('options.html');
  await putPlace(own, null);
  await home(camera);
  await asOpened(camera, 'cases', 'case.html', 'Today is');
  await caseAsOpened(camera, 'case-undated', seeded.undated ?? '', 'Step 4');
  await caseAsOpened(camera, 'case-proposal', seeded.proposal ?? '', 'If you accept');
  await caseAsOpened(camera, 'case-claimed', seeded.claimed ?? '', 'Is it?');
  for (const [name, caseId] of Object.entries(seeded)) {
    if (name === 'near' || name === 'far') continue;
    await putPlace(own, caseId);
    const popup = await camera.open('popup.html', 'Back', POPUP);
    await camera.popup(popup, `popup-case-${name}`);
    await popup.close();
  }
  await putPlace(own, built);
  await steps(camera, await camera.open('popup.html', 'Details and evidence', POPUP));
  await onPage(camera, shop);
}
