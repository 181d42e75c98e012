// The controls of the case form that are visible now, and what they show.

import type { FormField } from '../../../domain/overlay/fill-result.js';
import { clean } from '../../read-values.js';
import { FORM } from './case-form-selectors.js';

/** The visible elements alone, because the form leaves the stages that are done in the document, hidden. */
function visible<E extends HTMLElement>(doc: Document, selector: string): E[] {
  return [...doc.querySelectorAll<E>(selector)].filter(
    (one) => one.closest('[hidden]') === null && !one.closest('[aria-hidden="true"]'),
  );
}

const one = <E extends HTMLElement>(doc: Document, selector: string): E | null => visible<E>(doc, selector)[0] ?? null;
export const textField = (doc: Document) => one<HTMLTextAreaElement>(doc, FORM.text);
export const amountField = (doc: Document) => one<HTMLInputElement>(doc, FORM.amount);
export const fileInput = (doc: Document) => one<HTMLInputElement>(doc, FORM.files);
export const radios = (doc: Document, which: 'received' | 'solution') => visible<HTMLInputElement>(doc, FORM[which]);
export const optionsIn = (doc: Document) => visible<HTMLElement>(doc, FORM.option);
export const labelOf = (radio: HTMLInputElement) =>
  clean(radio.labels?.[0]?.textContent ?? radio.parentElement?.textContent);

/** The select of the reason: the one with such a name, else the only select of the form. */
export function reasonSelect(doc: Document): HTMLElement | null {
  const named = one<HTMLElement>(doc, FORM.reason);
  if (named) return named;
  const all = visible<HTMLElement>(doc, FORM.anySelect);
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** The control that is written into or pressed for a field; null while the form does not show it. */
export function controlOf(doc: Document, field: FormField): HTMLElement | null {
  switch (field) {
    case 'received':
    case 'solution':
      return radios(doc, field)[0] ?? null;
    case 'reason':
      return reasonSelect(doc);
    case 'text':
      return textField(doc);
    case 'files':
      return fileInput(doc);
    case 'amount':
      return amountField(doc);
  }
}

/** The choice that a select shows. */
export const reasonShown = (select: Element | null): string =>
  clean(select?.querySelector(FORM.reasonShown)?.textContent ?? select?.textContent);
