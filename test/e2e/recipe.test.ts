// The recipe of src/README.md, walked as it stands there: a made-up shop is written into a copy of the project, built,
// and read from a saved page and in Chromium.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launchChromium } from '../browser/chromium.js';
import { shopCertificate } from '../shop/shop-certificate.js';
import { shows } from './overlay/on-page.js';

const ROOT = join(import.meta.dirname, '../..');
const LIST = 'https://www.kiosk.example/orders';
const PAGE = 'test/fixtures/kiosk/orders.html';

/** The files of the recipe: each fenced block that names one. */
function recipe(): [path: string, content: string][] {
  const readme = readFileSync(join(ROOT, 'src/README.md'), 'utf8');
  return [...readme.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, path = '', content = '']) => [path, content]);
}

let folder: string;
let browser: Chromium | undefined;
let server: Server | undefined;

function change(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(folder, path), 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${path} has no ${from}`);
  writeFileSync(join(folder, path), changed);
}

/** A line in a list, and the import that it needs. */
function enlist(list: string, name: string, file: string, ofFile: string): void {
  change(ofFile, new RegExp(`(const ${list}\\b[^=]*= \\[[^\\]]*)\\]`), `$1, ${name}]`);
  change(ofFile, /^/, `import { ${name} } from './kiosk/${file}.js';\n`);
}

const run = (script: string, ...args: string[]) => {
  const { VITEST, NODE_ENV, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, script), ...args], {
    ...{ cwd: folder, env, encoding: 'utf8' },
  });
  expect(status, stdout + stderr).toBe(0);
  return stdout;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-recipe-'));
  for (const path of ['src', 'public', 'test', 'manifest.json', 'package.json', 'tsconfig.json', 'vite.config.ts']) {
    cpSync(join(ROOT, path), join(folder, path), { recursive: true, filter: (from) => !from.includes('node_modules') });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const files = recipe();
  expect(files.map(([path]) => path)).toHaveLength(4);
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  enlist('shops', 'kioskShop', 'shop', 'src/marketplaces/index.ts');
  enlist('dataReaders', 'kioskData', 'data-reader', 'src/marketplaces/index.ts');
  enlist('pageReaders', 'kioskPages', 'page-reader', 'src/marketplaces/in-page.ts');
  change('manifest.json', /"https:\/\/\*\.aliexpress\.us\/p\/order\/\*"/g, '$&, "https://www.kiosk.example/*"');
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('what the recipe says compiles', () => {
  for (const part of ['marketplaces', 'content', 'usecases'])
    run('node_modules/typescript/bin/tsc', '-p', `src/${part}`);
});

test('the tests that hold all marketplaces together take it in', () => {
  const held = ['marketplaces/shop-lists', 'domain/dispute/dispute-data', 'tree/layers'].map(
    (name) => `test/unit/${name}.test.ts`,
  );
  expect(run('node_modules/vitest/vitest.mjs', 'run', '--project=unit', ...held)).toContain('3 passed');
});

test('npm run read tells the order of a saved page', () => {
  const table = run('test/run/read.mjs', join(folder, PAGE), '--url', LIST);
  expect(table).toContain('1 of 1 orders read');
  expect(table).toContain('4400000000000017');
  expect(table).toMatch(/orderedOn +named +2026-11-12/);
  expect(table).toMatch(/total +named +31\.90 USD/);
});

test('the built extension reads the page in Chromium', async () => {
  run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn');
  const { key, cert, spki } = await shopCertificate();
  const page = readFileSync(join(folder, PAGE), 'utf8');
  const shop = createServer({ key, cert }, (_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page);
  });
  server = shop;
  await new Promise<void>((done) => shop.listen(0, '127.0.0.1', done));
  const { port: shopPort } = shop.address() as AddressInfo;
  const dist = join(folder, 'dist/chrome');
  browser = await launchChromium({ dist, shopPort, spki, hosts: ['www.kiosk.example'] });
  const popup = await browser.clickToolbar(await browser.newPage(LIST));
  await shows(popup, '1 of 1 orders read');
  await shows(popup, 'Desk lamp');
  await shows(popup, '$31.90');
});
