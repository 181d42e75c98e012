import type { Page, SerializedAXNode } from 'puppeteer-core';

/** Everything that assistive technology hears on a page, in one line: it hears into closed roots too. */
export async function heardOn(page: Page): Promise<string> {
  const heard: string[] = [];
  const walk = (node: SerializedAXNode) => {
    if (node.name) heard.push(node.name);
    node.children?.forEach(walk);
  };
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  if (tree) walk(tree);
  return heard.join(' ').replace(/\s+/g, ' ');
}

/** Waits until what stands beside the page says `text`. */
export async function besideSays(page: Page, text: string): Promise<void> {
  let heard = '';
  for (let tries = 0; tries < 100; tries += 1) {
    heard = await heardOn(page);
    if (heard.includes(text)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`"${text}" is not heard; the last of what is: ${heard.slice(-800)}`);
}

/** Waits until a button beside the page takes a press: the bar must have stood in sight for a while first. */
export async function besideIsReady(page: Page, name: string): Promise<void> {
  const isReady = ({ role, name: found, disabled, children }: SerializedAXNode): boolean =>
    (role === 'button' && found?.includes(name) === true && !disabled) || (children ?? []).some(isReady);
  for (let tries = 0; tries < 100; tries += 1) {
    const tree = await page.accessibility.snapshot({ interestingOnly: false });
    if (tree && isReady(tree)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`"${name}" never takes a press`);
}
