// Every selector names the fixture that proves it. One without a fixture, or whose fixture no longer has it, fails here.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import * as cases from '../../../src/marketplaces/aliexpress/case-selectors.js';
import * as orders from '../../../src/marketplaces/aliexpress/selectors.js';
import { PROOFS } from './selector-proofs.js';

/** The single selectors in whatever a file of selectors exports. */
function selectorsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^[.#[a-z]+/.test(value) ? value.split(', ') : [];
  if (Array.isArray(value)) return value.flatMap((one) => (Array.isArray(one) ? selectorsIn(one[1]) : []));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(selectorsIn) : [];
}

const all = [...new Set([...selectorsIn({ ...orders }), ...selectorsIn({ ...cases })])];
const folder = join(import.meta.dirname, '../../fixtures/aliexpress');

const pages = new Map<string, Document>();
function pageOf(file: string): Document {
  const page = pages.get(file) ?? new JSDOM(readFileSync(join(folder, file), 'utf8')).window.document;
  pages.set(file, page);
  return page;
}

describe('selectors', () => {
  it('are all proved, and nothing else is', () => {
    expect(all.length).toBeGreaterThan(80);
    expect(Object.keys(PROOFS).sort()).toEqual([...all].sort());
  });

  it.each(Object.entries(PROOFS))('%s is in %s', (selector, file) => {
    expect(pageOf(file).querySelector(selector)).not.toBeNull();
  });
});
