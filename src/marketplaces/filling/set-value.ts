import { pageHadItsTurn } from './appears.js';

/**
 * Writes into a field in the way that frameworks notice: through the browser's own setter, past any that the page laid
 * over it, and with the events that typing sends. True when the page still has the value after its turn.
 */
export async function setValue(field: HTMLInputElement | HTMLTextAreaElement, value: string): Promise<boolean> {
  const native = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
  if (native) native.call(field, value);
  else field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  await pageHadItsTurn();
  return field.value === value;
}
