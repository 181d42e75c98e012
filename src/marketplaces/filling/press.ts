/** Elements that could submit the form or leave the page. They are never pressed, whatever a selector found. */
const NEVER = 'button, a, input[type="submit"], input[type="image"], [type="submit"], [role="button"]';

/**
 * Presses a choice as a pointer would, with every event of a press, since a page may listen to any of them. Throws
 * when the element is, or is inside, something that could submit the form or leave the page.
 */
export function pressChoice(element: HTMLElement): void {
  if (element.closest(NEVER)) throw new Error('only choices are pressed');
  const { left, top, width, height } = element.getBoundingClientRect();
  const where = { bubbles: true, cancelable: true, clientX: left + width / 2, clientY: top + height / 2, button: 0 };
  element.dispatchEvent(new PointerEvent('pointerdown', { ...where, isPrimary: true, pointerId: 1 }));
  element.dispatchEvent(new MouseEvent('mousedown', where));
  element.dispatchEvent(new PointerEvent('pointerup', { ...where, isPrimary: true, pointerId: 1 }));
  element.dispatchEvent(new MouseEvent('mouseup', where));
  element.click();
}
