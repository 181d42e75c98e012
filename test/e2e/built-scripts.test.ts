// What the shop's pages must load is looked at as it was built: a list that names a file proves nothing of what the
// bundler kept of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHROME } from './places.js';

const built = (script: string) => readFileSync(join(CHROME, `${script}.js`), 'utf8');

/** What may not ride into a page of the shop, by what a minified script still says of it. */
const HEAVY: Readonly<Record<string, RegExp>> = {
  'a schema': /_zod\b|ZodMini/,
  'a rule of a marketplace': /\bcheckedOn\b/,
  'the store': /\bindexedDB\b/,
  'the polyfill': /webextension-polyfill|browser\.runtime/,
  'a late import': /\bimport\(/,
};

const found = (script: string) => Object.keys(HEAVY).filter((what) => HEAVY[what]?.test(built(script)));

describe('what rides into pages of the shop, as built', () => {
  it.each(['content', 'beside', 'page-data', 'capture', 'listing'])('%s holds nothing heavy', (script) => {
    expect(built(script).length).toBeGreaterThan(1000);
    expect(found(script)).toEqual([]);
  });

  it('page-data, which runs as the page itself, knows no WebExtension API', () => {
    expect(built('page-data')).not.toMatch(/\bruntime\b|\bchrome\b|\bbrowser\b/);
  });

  it("beside has the design's colours inside it, since no page can load a file of the extension", () => {
    const tokens = readFileSync(join(import.meta.dirname, '../../src/ui/styles/tokens.css'), 'utf8');
    const colours = [...tokens.matchAll(/light-dark\((#\w{6}), (#\w{6})\)/g)].flatMap(([, light, dark]) => [
      light,
      dark,
    ]);
    expect(colours.length).toBeGreaterThan(20);
    const short = (colour = '') => colour.replace(/^#(\w)\1(\w)\2(\w)\3$/, '#$1$2$3');
    expect(colours.filter((colour) => !built('beside').includes(short(colour)))).toEqual([]);
    expect(built('beside')).not.toContain('@import');
  });

  it('would be noticed: the background holds all of it but a late import', () => {
    expect(found('background')).toEqual(Object.keys(HEAVY).filter((what) => what !== 'a late import'));
  });
});
