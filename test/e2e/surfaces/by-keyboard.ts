import type { Page } from 'puppeteer-core';

/** What has the focus, by the words that name it. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return '';
    const label = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0] : null;
    return (at.getAttribute('aria-label') ?? label?.innerText ?? at.innerText).trim().replace(/\s+/g, ' ');
  });

/** Tab, round and round, until what begins with this, or fits it, has the focus: it may still have to be drawn. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    const now = await focused(page);
    if (typeof name === 'string' ? now.startsWith(name) : name.test(now)) return;
    passed.push(now.slice(0, 40));
    await page.keyboard.press('Tab');
  }
  throw new Error(`"${name}" is not reached by Tab, which passes: ${[...new Set(passed)].join(' · ')}`);
}

/** Down through the choices of a group that has the focus, until this one. */
export async function downTo(page: Page, name: string): Promise<void> {
  for (let stops = 0; stops < 20; stops += 1) {
    if ((await focused(page)).startsWith(name)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`"${name}" is not among the choices.`);
}

/** Waits until a heading or a message with these words has the focus. */
export async function hasFocus(page: Page, words: string): Promise<void> {
  const there = (wanted: string) => {
    const at = document.activeElement;
    return at instanceof HTMLElement && at !== document.body && at.innerText.replace(/\s+/g, ' ').includes(wanted);
  };
  await page.waitForFunction(there, { timeout: 10_000 }, words).catch(async () => {
    throw new Error(`"${words}" has not the focus, "${(await focused(page)).slice(0, 80)}" has.`);
  });
}

/** Parts that reach over the edge of the screen, where nothing scrolls them. */
export const overTheEdge = (page: Page, within: string): Promise<string[]> =>
  page.evaluate(
    (root) =>
      [...document.querySelectorAll<HTMLElement>(`${root} *`)]
        .filter((one) => one.getClientRects().length > 0 && !one.closest('.sr, .clip, .strip, [hidden]'))
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
        .map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 40)}`)
        .concat(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
    within,
  );
