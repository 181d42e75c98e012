// The page's own data consists of blocks, each with a tag that says what it contains.

import { at, listAt } from '../../read-values.js';

/** `key` is the block's name in the data's outline; `tag` says what its fields describe. */
export interface Block {
  key: string;
  tag: string;
  fields: unknown;
}

/** Every `{tag, fields}` in the data, at any depth, in bounded time. Cycles are followed once. */
export function blocksIn(json: unknown): Block[] {
  const blocks: Block[] = [];
  const visited = new Set<object>();
  let queue: [string, unknown][] = [['', json]];
  for (let level = 0; level < 12 && queue.length; level++) {
    const next: [string, unknown][] = [];
    for (const [key, value] of queue) {
      if (typeof value !== 'object' || value === null || visited.has(value) || visited.size > 20_000) continue;
      visited.add(value);
      const tag = at(value, 'tag');
      const fields = at(value, 'fields');
      if (typeof tag === 'string' && typeof fields === 'object') blocks.push({ key, tag, fields });
      else for (const name of Object.keys(value)) next.push([name, at(value, name)]);
    }
    queue = next;
  }
  return inPageOrder(blocks, json);
}

/** Sorts the blocks as the data's own outline does, where there is one. */
function inPageOrder(blocks: Block[], json: unknown): Block[] {
  const outline = at(json, 'data', 'hierarchy', 'structure') ?? at(json, 'hierarchy', 'structure');
  if (typeof outline !== 'object' || outline === null) return blocks;
  const places = new Map<unknown, number>();
  for (const name of Object.keys(outline)) for (const key of listAt(outline, name)) places.set(key, places.size);
  const placeOf = ({ key }: Block): number => places.get(key) ?? places.size;
  return blocks.sort((one, other) => placeOf(one) - placeOf(other));
}
