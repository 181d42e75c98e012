import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

const PICTURES = join(import.meta.dirname, '../../../look/stories');

/** Pictures of a popup in both themes, screen by screen where it scrolls. Only with `REDRESS_PICTURES=1`. */
export async function picture(popup: Page, name: string): Promise<void> {
  if (!process.env.REDRESS_PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  const scroll = (screen: number) =>
    popup.evaluate((index) => {
      const body = document.querySelector('main');
      if (!body) return false;
      body.scrollTo(0, index * body.clientHeight);
      return body.scrollTop + body.clientHeight < body.scrollHeight - 1;
    }, screen);
  for (const theme of ['light', 'dark']) {
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    let more = true;
    for (let screen = 0; more; screen += 1) {
      more = await scroll(screen);
      const path = join(PICTURES, `${name}-${theme}${screen ? `-${screen + 1}` : ''}.png`) as `${string}.png`;
      await popup.screenshot({ path });
    }
    await scroll(0);
  }
  await popup.emulateMediaFeatures([]);
}
