import type { ComponentChildren } from 'preact';
import { t } from '../../platform/i18n.js';
import type { MessageKey, ValuesOf } from '../../platform/message-keys.js';

/** Characters that no language uses, one for each place in a sentence. */
const PLACES = ['\uE000', '\uE001', '\uE002', '\uE003'];

/** A sentence with elements in it, in the order of the language. */
export function sentence<Key extends MessageKey>(
  key: Key,
  ...[slots]: ValuesOf<Key, ComponentChildren>
): ComponentChildren {
  const given: Record<string, ComponentChildren> = slots ?? {};
  const names = Object.keys(given);
  const places = Object.fromEntries(names.map((name, index) => [name, PLACES[index] ?? '']));
  const words = (t as (key: string, values: Record<string, string>) => string)(key, places);
  return words.split(/([\uE000-\uE003])/u).map((part) => {
    const name = names[PLACES.indexOf(part)];
    return name === undefined ? part : given[name];
  });
}
