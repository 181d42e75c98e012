import type { Rect } from '../../domain/exhibits/rect.js';
import type { PageWords } from '../../messages/protocol.js';

/** The number of characters and of pieces of text that are stored of a page. */
const MAX_TEXT = 200_000;
const MAX_BOXES = 4000;

/** The visible text of a part of the page. */
export function textOf(root: HTMLElement): string {
  return root.innerText.slice(0, MAX_TEXT);
}

/**
 * The visible texts under `root` with their places, in pixels of the picture, counted from `origin` (CSS pixels of the
 * window). With `within`, only texts that overlap that rectangle.
 */
export function wordsUnder(
  root: HTMLElement,
  origin: { x: number; y: number },
  ratio: number,
  within: Rect | null,
): PageWords {
  const boxes: PageWords['boxes'] = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && boxes.length < MAX_BOXES; node = walker.nextNode()) {
    const text = node.nodeValue?.replace(/\s+/g, ' ').trim().slice(0, 2000);
    const parent = node.parentElement;
    if (!text || !parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    range.selectNodeContents(node);
    const at = range.getBoundingClientRect();
    const box = {
      text,
      x: Math.round((at.x - origin.x) * ratio),
      y: Math.round((at.y - origin.y) * ratio),
      width: Math.ceil(at.width * ratio),
      height: Math.ceil(at.height * ratio),
    };
    if (box.width > 0 && box.height > 0 && (!within || overlaps(box, within))) boxes.push(box);
  }
  const text = within ? boxes.map((box) => box.text).join('\n') : textOf(root);
  return { text: text.slice(0, MAX_TEXT), boxes };
}

function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
