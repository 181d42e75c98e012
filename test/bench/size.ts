import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST, SCRIPTS } from './places.js';
import type { Row } from './row.js';

const LIMIT = 30_000;

/** What every page of the shop has to load: both scripts, as built. */
export function size(): Row[] {
  const texts = SCRIPTS.map((name) => readFileSync(join(DIST, name)));
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  const zipped = texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
  const each = SCRIPTS.map((name, index) => `${name} ${texts[index]?.length}`).join(', ');
  return [
    {
      what: 'scripts in every page of the shop',
      figure: `${bytes} bytes (${each})`,
      limit: `${LIMIT} bytes`,
      failed: bytes > LIMIT,
    },
    { what: '… gzipped', figure: `${zipped} bytes` },
  ];
}
