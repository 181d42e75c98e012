// The controls of the case form that are visible now, and what they show.

import type { FormField } from '../../../domain/overlay/fill-result.js';
import { clean } from '../../read-values.js';
import { ELSEWHERE } from '../page/elsewhere.js';
import { FORM, PARTS } from './case-form-selectors.js';

/** The visible elements alone, because the form leaves the stages that are done in the document, hidden. */
function visible<E extends HTMLElement>(doc: Document, selector: string): E[] {
  return [...doc.querySelectorAll<E>(selector)].filter(
    (one) => one.closest('[hidden]') === null && !one.closest('[aria-hidden="true"]'),
  );
}

/** All controls of the first way that finds any, outside the page's header and the like. */
function byWays<E extends HTMLElement>(doc: Document, ways: readonly string[]): E[] {
  for (const selector of ways) {
    const found = visible<E>(doc, selector).filter((control) => !control.closest(ELSEWHERE));
    if (found.length > 0) return found;
  }
  return [];
}

const one = <E extends HTMLElement>(doc: Document, ways: readonly string[]): E | null =>
  byWays<E>(doc, ways)[0] ?? null;
export const textField = (doc: Document) => one<HTMLTextAreaElement>(doc, FORM.text);
export const amountField = (doc: Document) => one<HTMLInputElement>(doc, FORM.amount);
/** The inputs for files: pictures and films can have one each. */
export const fileInputs = (doc: Document) => byWays<HTMLInputElement>(doc, FORM.files);
export const radios = (doc: Document, which: 'received' | 'solution') => byWays<HTMLInputElement>(doc, FORM[which]);
export const labelOf = (radio: HTMLInputElement) =>
  clean(radio.labels?.[0]?.textContent ?? radio.parentElement?.textContent);

/** The select of the reason: the one with such a name, else the only select of the form. */
export function reasonSelect(doc: Document): HTMLElement | null {
  const named = one<HTMLElement>(doc, FORM.reason);
  if (named) return named;
  const all = byWays<HTMLElement>(doc, FORM.anySelect);
  return all.length === 1 ? (all[0] ?? null) : null;
}

const allOptions = (doc: Document) => visible<HTMLElement>(doc, PARTS.option);

/** The items of other menus, noted before the select was opened: they are none of its choices. */
const foreign = new WeakSet<Element>();

/** Notes which items stand in the document while the select is closed. */
export function noteOtherMenus(doc: Document, select: HTMLElement): void {
  const own = menuOf(doc, select);
  for (const option of allOptions(doc)) if (!own?.contains(option)) foreign.add(option);
}

/** The menu that a select names as its own. */
function menuOf(doc: Document, select: HTMLElement): Element | null {
  const named =
    select.getAttribute('aria-controls') ?? select.querySelector('[aria-controls]')?.getAttribute('aria-controls');
  return named ? doc.getElementById(named) : null;
}

/** The choices of the reason's select: in the menu that it names, inside it, or added since it was opened. */
export function optionsIn(doc: Document): HTMLElement[] {
  const select = reasonSelect(doc);
  if (!select) return [];
  const menu = menuOf(doc, select);
  if (menu) return allOptions(doc).filter((option) => menu.contains(option));
  return allOptions(doc).filter((option) => !foreign.has(option));
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
      return fileInputs(doc)[0] ?? null;
    case 'amount':
      return amountField(doc);
  }
}

/** The choice that a select shows. */
export const reasonShown = (select: Element | null): string =>
  clean(select?.querySelector(PARTS.reasonShown)?.textContent ?? select?.textContent);
