import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BESIDE, DIST, OF_A_KIND, READING } from './places.js';
import type { Row } from './row.js';

/** Of the scripts that read, which run before the page draws; and of the one beside it, which runs when it has. */
const LIMITS = { reading: 30_000, beside: 60_000, ofAKind: 30_000 };

/** What every page of the shop has to load, as built. */
export function size(): Row[] {
  return [
    ...rows('scripts that read every page of the shop', READING, LIMITS.reading),
    ...rows('script beside every page of the shop', BESIDE, LIMITS.beside),
    ...rows('script of pages of products alone', OF_A_KIND, LIMITS.ofAKind),
  ];
}

function rows(what: string, names: readonly string[], limit: number): Row[] {
  const texts = names.map((name) => readFileSync(join(DIST, name)));
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  const zipped = texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
  const each = names.map((name, index) => `${name} ${texts[index]?.length}`).join(', ');
  return [
    { what, figure: `${bytes} bytes (${each})`, limit: `${limit} bytes`, failed: bytes > limit },
    { what: '… gzipped', figure: `${zipped} bytes` },
  ];
}
