import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BESIDE, DIST, OF_A_KIND, READING } from './places.js';
import type { Row } from './row.js';

/**
 * The most bytes of script in any page of the shop, of which filling a form is about a fifth. What scripts cost a page is
 * their time, which `reading` measures.
 */
const CEILING = 96_000;

/** What the pages of the shop have to load, as built: all scripts of a page together. */
export function size(): Row[] {
  return [
    ...rows('all scripts in a page of the shop', [...READING, ...BESIDE]),
    ...rows('all scripts in the page of a product', OF_A_KIND),
  ];
}

function rows(what: string, names: readonly string[]): Row[] {
  const texts = names.map((name) => readFileSync(join(DIST, name)));
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  const zipped = texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
  const each = names.map((name, index) => `${name} ${texts[index]?.length}`).join(', ');
  return [
    { what, figure: `${bytes} bytes (${each})`, limit: `${CEILING} bytes`, failed: bytes > CEILING },
    { what: '… gzipped', figure: `${zipped} bytes` },
  ];
}
