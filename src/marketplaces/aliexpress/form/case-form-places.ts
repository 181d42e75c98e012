// Where the case form has what it asks now, and what stands there.

import type { FormField } from '../../../domain/overlay/fill-result.js';
import { clean } from '../../read-values.js';
import { FORM } from './case-form-selectors.js';

/** A stage that was passed stays in the document, hidden: only what can be seen is asked now. */
function seen<E extends HTMLElement>(doc: Document, selector: string): E[] {
  return [...doc.querySelectorAll<E>(selector)].filter(
    (one) => one.closest('[hidden]') === null && !one.closest('[aria-hidden="true"]'),
  );
}

const one = <E extends HTMLElement>(doc: Document, selector: string): E | null => seen<E>(doc, selector)[0] ?? null;
export const textField = (doc: Document) => one<HTMLTextAreaElement>(doc, FORM.text);
export const amountField = (doc: Document) => one<HTMLInputElement>(doc, FORM.amount);
export const fileInput = (doc: Document) => one<HTMLInputElement>(doc, FORM.files);
export const radios = (doc: Document, which: 'received' | 'solution') => seen<HTMLInputElement>(doc, FORM[which]);
export const optionsIn = (doc: Document) => seen<HTMLElement>(doc, FORM.option);
export const labelOf = (radio: HTMLInputElement) =>
  clean(radio.labels?.[0]?.textContent ?? radio.parentElement?.textContent);

/** The select of the reason: the one that is named so, else the only one. */
export function reasonSelect(doc: Document): HTMLElement | null {
  const named = one<HTMLElement>(doc, FORM.reason);
  if (named) return named;
  const all = seen<HTMLElement>(doc, FORM.anySelect);
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** What is written into or pressed for a field; null while the form does not ask it. */
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

/** What a select shows as chosen. */
export const reasonShown = (select: Element | null): string =>
  clean(select?.querySelector(FORM.reasonShown)?.textContent ?? select?.textContent);
