/** What may send something or go on: never pressed, whatever a selector has found. */
const NEVER = 'button, a, input[type="submit"], input[type="image"], [type="submit"], [role="button"]';

/**
 * Presses a choice as a pointer does, from the first event to the last, since a page may listen to any of them.
 * Throws when it is, or lies in, something that could send the form or leave the page.
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
