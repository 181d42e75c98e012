import type { Page } from 'puppeteer-core';
import { type Marked, markPictures } from './row-marks.js';

interface Scrolled {
  /** Pixels of the picture. */
  top: number;
  rows: number;
  atEnd: boolean;
}

/** Scrolls the page, or its inner area, so that everything that loads late is there; then back to its beginning. */
export async function loadAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const area = document.querySelector('.area') ?? document.scrollingElement ?? document.documentElement;
    for (let y = 0; y < area.scrollHeight; y += area.clientHeight / 2) {
      area.scrollTo({ top: y, behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
    while (document.querySelector('[data-src]:not([src])') || [...document.images].some((one) => !one.complete)) {
      await new Promise((done) => setTimeout(done, 30));
    }
    area.scrollTo({ top: 0, behavior: 'instant' });
    await new Promise((done) => setTimeout(done, 100));
  });
}

const scrollTo = (page: Page, top: number, floatsAtEnd = true): Promise<Scrolled> =>
  page.evaluate(
    async (wanted, floating) => {
      const area = document.querySelector('.area');
      const scroller = area ?? document.scrollingElement ?? document.documentElement;
      scroller.scrollTo({ top: wanted / devicePixelRatio, behavior: 'instant' });
      const at = Math.round(scroller.scrollTop * devicePixelRatio);
      const height = area ? area.clientHeight : innerHeight;
      const atEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
      // Everything that stays is shown where it belongs and nowhere else, by the bench's own knowledge of its page.
      const header = document.querySelector<HTMLElement>('.stays');
      if (header) header.style.visibility = wanted === 0 ? '' : 'hidden';
      const floats = document.querySelector<HTMLElement>('.floats');
      if (floats) floats.style.visibility = atEnd && floating ? '' : 'hidden';
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return { top: at, rows: Math.round(height * devicePixelRatio), atEnd };
    },
    top,
    floatsAtEnd,
  );

/** CSS pixels of the screen. */
interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The whole page, tile by tile. `shoot` gives what is on the screen, or a clip of it, as a base64 PNG, by the debugging
 * protocol of the browser; what is beyond `width`, as a scroll bar is, does not count. `inOneCall`: all is as it is
 * while the page stands at its top, where its button that leads there is not shown. The page is left loaded and
 * scrolled to its beginning.
 */
export async function truthOf(
  page: Page,
  own: Page,
  shoot: (clip: Clip | null) => Promise<string>,
  { width, inOneCall = false }: { width?: number; inOneCall?: boolean } = {},
): Promise<Marked> {
  await loadAll(page);
  const clip = await page.evaluate(() => {
    const area = document.querySelector('.area');
    if (!area) return null;
    const { x, y } = area.getBoundingClientRect();
    return { x: x + area.clientLeft, y: y + area.clientTop, width: area.clientWidth, height: area.clientHeight };
  });
  const tiles: { base64: string; skip: number }[] = [];
  let taken = 0;
  for (let atEnd = false; !atEnd; ) {
    const { top, rows, atEnd: last } = await scrollTo(page, taken, !inOneCall);
    tiles.push({ base64: await shoot(clip), skip: taken - top });
    taken = top + rows;
    atEnd = last;
  }
  await scrollTo(page, 0);
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('.stays, .floats')) one.removeAttribute('style');
  });
  return markPictures(own, tiles, width);
}
