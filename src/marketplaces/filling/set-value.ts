import { pageHadItsTurn } from './appears.js';

/**
 * Writes into a field so that frameworks notice: through the browser's own setter, which a page may have replaced on
 * the element, and with the events of typing. True when the field still has the value after the page could react.
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
