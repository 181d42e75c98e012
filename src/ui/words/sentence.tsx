import type { ComponentChildren } from 'preact';
import { t } from '../../platform/i18n.js';

/** Stand-ins that no language writes, one for each place in a sentence. */
const PLACES = ['\uE000', '\uE001', '\uE002', '\uE003'];

/** A sentence with elements in it, in the order that the language puts them. */
export function sentence(key: string, ...slots: ComponentChildren[]): ComponentChildren {
  const words = t(key, ...slots.map((_, index) => PLACES[index] ?? ''));
  return words.split(/([\uE000-\uE003])/u).map((part) => {
    const place = PLACES.indexOf(part);
    return place === -1 ? part : slots[place];
  });
}
