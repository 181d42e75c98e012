/** Between a field's outline and the word beside it, in CSS pixels. */
const GAP = 2;
/** As many texts as are looked at for what lies around a field. */
const MOST_TEXTS = 1500;

/**
 * Where a field's word stands without lying on anything that the page says: above the outline at its end, above its
 * beginning, below it, or, where there is no such place, on the outline itself.
 */
export function placeWord(word: HTMLElement, field: Element, around: DOMRect, taken: readonly DOMRect[]): DOMRect {
  const { width, height } = word.getBoundingClientRect();
  const page = document.documentElement;
  const fromRight = getComputedStyle(field).direction === 'rtl';
  const end = fromRight ? around.left : around.right - width;
  const start = fromRight ? around.right - width : around.left;
  const above = around.top - height - GAP;
  const below = around.bottom + GAP;
  const busy = [...taken, ...boxesAround(field)];
  const places = [
    [end, above],
    [start, above],
    [end, below],
    [start, below],
  ].map(([x = 0, y = 0]) => new DOMRect(x, y, width, height));
  const fits = (place: DOMRect) =>
    place.left >= 0 &&
    place.right <= page.clientWidth &&
    place.top + scrollY >= 0 &&
    place.bottom + scrollY <= page.scrollHeight &&
    !busy.some((box) => overlaps(box, place));
  return places.find(fits) ?? new DOMRect(Math.max(0, end - 8), around.top - height / 2, width, height);
}

const overlaps = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** The boxes of texts and controls in the part of the page that the field belongs to, without what is in the field. */
function boxesAround(field: Element): DOMRect[] {
  const root = field.closest('form, main, [role="main"]') ?? document.body;
  const range = document.createRange();
  const boxes = [...root.querySelectorAll('input, textarea, select, button, img')]
    .slice(0, MOST_TEXTS)
    .filter((control) => !field.contains(control))
    .map((control) => control.getBoundingClientRect());
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let count = 0, text = texts.nextNode(); text && count < MOST_TEXTS; count++, text = texts.nextNode()) {
    if (!text.nodeValue?.trim() || field.contains(text)) continue;
    range.selectNodeContents(text);
    boxes.push(...range.getClientRects());
  }
  return boxes.filter(({ width, height }) => width > 0 && height > 0);
}
