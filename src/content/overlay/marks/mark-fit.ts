/** The space between the card's text and the mark, in CSS pixels. */
const GAP = 14;

/**
 * Places a mark next to the text it belongs to: whole where it fits, as the sign alone where it does not, and on the
 * card's upper edge where there is no space at all, so that it never covers the page. Measures first and writes last.
 * Nothing of the page moves, because the host has no size.
 */
export function fitMark(card: Element, words: Element, chip: HTMLElement): void {
  chip.classList.remove('small');
  chip.style.transform = '';
  const own = chip.getBoundingClientRect();
  const text = words.getBoundingClientRect();
  if (text.width === 0 || own.width === 0) return;
  const right = getComputedStyle(words).direction === 'rtl';
  const room = spaceNextTo(card, words, text, right) - 2 * GAP;
  const small = own.width > room;
  if (small) chip.classList.add('small');
  const size = small ? chip.getBoundingClientRect() : own;
  const edge = card.getBoundingClientRect();
  const nowhere = size.width > room;
  const left = nowhere ? edge.left + 8 : right ? text.left - GAP - size.width : text.right + GAP;
  const top = nowhere ? edge.top - size.height / 2 : text.top + text.height / 2 - size.height / 2;
  chip.style.transform = `translate(${Math.round(left - size.left)}px, ${Math.round(top - size.top)}px)`;
}

/** The free space from the text to the next element on its line, or to the card's edge. */
function spaceNextTo(card: Element, words: Element, text: DOMRect, toLeft: boolean): number {
  const edge = card.getBoundingClientRect();
  let room = toLeft ? text.left - edge.left : edge.right - text.right;
  for (let here: Element | null = words; here && here !== card; here = here.parentElement) {
    for (const other of here.parentElement?.children ?? []) {
      if (other === here || other.contains(words)) continue;
      const box = other.getBoundingClientRect();
      if (box.width === 0 || box.bottom <= text.top || box.top >= text.bottom) continue;
      const distance = toLeft ? text.left - box.right : box.left - text.right;
      if (distance >= 0) room = Math.min(room, distance);
    }
  }
  return room;
}
