import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { findChromium } from '../browser/find-browser.js';
import type { Shop } from '../shop/server.js';

/** The same browser on the same shop with nothing in it, to compare with. */
export async function withoutExtension(shop: Shop): Promise<{ newPage(): Promise<Page>; close(): Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'redress-plain-'));
  const map = `MAP *.aliexpress.com:443 127.0.0.1:${shop.port}, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1`;
  const browser = await puppeteer.launch({
    executablePath: findChromium(),
    pipe: true,
    userDataDir: profile,
    defaultViewport: null,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=${map}`,
      `--ignore-certificate-errors-spki-list=${shop.spki}`,
    ],
  });
  return {
    newPage: () => browser.newPage(),
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
