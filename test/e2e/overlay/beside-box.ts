import type { CDPSession, Page, Protocol } from 'puppeteer-core';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where elements of a class stand, in closed roots too; nothing for those that are not drawn. Chromium only. */
export async function boxesOf(page: Page, className: string): Promise<Box[]> {
  const session = await page.createCDPSession();
  try {
    const found = await nodesOf(session, className);
    const boxes = await Promise.all(
      found.map(({ backendNodeId }) => session.send('DOM.getBoxModel', { backendNodeId }).catch(() => null)),
    );
    return boxes.flatMap((box) => {
      if (!box) return [];
      const { border, width, height } = box.model;
      return [{ x: border[0] ?? 0, y: border[1] ?? 0, width, height }];
    });
  } finally {
    await session.detach();
  }
}

/** What elements of a class say, in closed roots too. Chromium only. */
export async function wordsIn(page: Page, className: string): Promise<string[]> {
  const session = await page.createCDPSession();
  try {
    const said = (node: Protocol.DOM.Node): string => node.nodeValue + (node.children ?? []).map(said).join('');
    return (await nodesOf(session, className)).map(said);
  } finally {
    await session.detach();
  }
}

async function nodesOf(session: CDPSession, className: string): Promise<Protocol.DOM.Node[]> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const found: Protocol.DOM.Node[] = [];
  const walk = (node: Protocol.DOM.Node) => {
    const at = node.attributes?.indexOf('class') ?? -1;
    if (at >= 0 && node.attributes?.[at + 1]?.split(' ').includes(className)) found.push(node);
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) walk(child);
  };
  walk(root);
  return found;
}

export async function clickBox(page: Page, box: Box | undefined): Promise<void> {
  if (!box) throw new Error('there is nothing to click on');
  if (box.y < 0 || box.y > (await page.evaluate(() => innerHeight))) throw new Error('it is not on the screen');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** The boxes of all that the page itself draws, to see whether any moved. */
export function pageBoxes(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body, body *')]
      .filter((one) => !one.matches('.order-item-header-status-text + div'))
      .map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return `${one.tagName}.${one.className} ${x} ${y} ${width} ${height}`;
      })
      .concat(`page ${document.documentElement.scrollWidth} ${document.documentElement.scrollHeight}`),
  );
}
