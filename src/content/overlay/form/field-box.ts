/** Smaller than this, in CSS pixels, an input is not what she sees of a field: pages hide them behind what they draw. */
const SEEN = 8;

/** Where a field is seen now; null while it is not. */
export function shownBox(field: Element): DOMRect | null {
  const box = visibleBox(field);
  return box && !isClipped(field, box) ? box : null;
}

/** Its own box, or that of the nearest element around it that is drawn; null when none is. */
function visibleBox(field: Element): DOMRect | null {
  let here: Element | null = field;
  for (let level = 0; here && level < 4; level++, here = here.parentElement) {
    const box = here.getBoundingClientRect();
    if (box.width >= SEEN && box.height >= SEEN && getComputedStyle(here).opacity !== '0') return box;
  }
  return null;
}

/** True when an area around the field that scrolls by itself shows less than half of its height. */
function isClipped(field: Element, box: DOMRect): boolean {
  let top = box.top;
  let bottom = box.bottom;
  for (let here = field.parentElement; here && here !== document.body; here = here.parentElement) {
    if (getComputedStyle(here).overflowY === 'visible') continue;
    const area = here.getBoundingClientRect();
    top = Math.max(top, area.top);
    bottom = Math.min(bottom, area.bottom);
  }
  return bottom - top < box.height / 2;
}
