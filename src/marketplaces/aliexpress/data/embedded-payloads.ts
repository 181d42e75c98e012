import type { Payload } from '../../data-reader.js';
import { at, clean } from '../../read-values.js';
import { CALLS, ORDER_DATA } from '../api-calls.js';
import { blocksIn } from './blocks-in.js';

const MARKER = new RegExp(ORDER_DATA, 'g');
const START = /\{(?=\s*")/g;

/** The position after the object that starts at `from`, or -1 when it does not end. */
function endOf(text: string, from: number): number {
  let depth = 0;
  for (let index = from; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 34) {
      for (index++; index < text.length && text.charCodeAt(index) !== 34; index++) {
        if (text.charCodeAt(index) === 92) index++;
      }
    } else if (code === 123) depth++;
    else if (code === 125 && --depth === 0) return index + 1;
  }
  return -1;
}

/** The call whose answer would have contained this data. */
function callOf(json: unknown): string | null {
  const api = clean(at(json, 'api')).toLowerCase();
  if (Object.values<string>(CALLS).includes(api)) return api;
  const tags = blocksIn(json).map(({ tag }) => tag);
  if (tags.some((tag) => /om_list_(?:order|body)/.test(tag))) return CALLS.list;
  if (tags.some((tag) => tag.endsWith('order_status_block'))) return CALLS.detail;
  return at(json, 'data', 'module', 'fastDeliveryInfoDTO') ? CALLS.tracking : null;
}

/**
 * The payloads in the text of an inline script: whole JSON objects around a marker. The work is at most a small
 * multiple of the text's length, whatever the text is. Never throws.
 */
export function payloadsIn(scriptText: string): Payload[] {
  const payloads: Payload[] = [];
  if (typeof scriptText !== 'string' || scriptText.search(MARKER) < 0) return payloads;
  let budget = scriptText.length * 8;
  let position = 0;
  let marker = -1;
  while (budget > 0) {
    START.lastIndex = position;
    const start = START.exec(scriptText)?.index;
    if (start === undefined) break;
    if (marker < start) {
      MARKER.lastIndex = start;
      const next = MARKER.exec(scriptText);
      if (!next) break;
      marker = next.index;
    }
    const end = endOf(scriptText, start);
    budget -= (end < 0 ? scriptText.length : end) - start;
    position = start + 1;
    if (end < 0) continue;
    if (end < marker) {
      position = end;
      continue;
    }
    budget -= end - start;
    try {
      const json: unknown = JSON.parse(scriptText.slice(start, end));
      const api = callOf(json);
      if (api) payloads.push({ api, json });
      position = end;
    } catch {
      // These were the script's own braces around the data, so the search goes on inside them.
    }
  }
  return payloads;
}
