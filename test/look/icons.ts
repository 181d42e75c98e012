/** Renders the icons of the package from their drawings: `npx tsx test/look/icons.ts`. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { placeOf } from '../run/browser-places.mjs';

const folder = join(import.meta.dirname, '../../public/icons');
const sources: Record<number, string> = { 16: 'icon-16.svg', 32: 'icon.svg', 48: 'icon.svg', 128: 'icon.svg' };

const executablePath = placeOf('chromium');
if (!executablePath) throw new Error('No Chromium here: set CHROMIUM_PATH.');
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const [size, source] of Object.entries(sources)) {
  const side = Number(size);
  const svg = await readFile(join(folder, source));
  await page.setViewport({ width: side, height: side, deviceScaleFactor: 1 });
  const src = `data:image/svg+xml;base64,${svg.toString('base64')}`;
  await page.setContent(`<body style="margin:0"><img src="${src}" width="${side}" style="display:block">`);
  await page.evaluate(() => document.querySelector('img')?.decode());
  await writeFile(join(folder, `${side}.png`), await page.screenshot({ omitBackground: true }));
  console.log(`${side}.png from ${source}`);
}
await browser.close();
