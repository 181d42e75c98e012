// Every selector names the fixture that proves it. One without a fixture, or whose fixture no longer has it, fails
// here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { STRATEGIES } from '../../../src/domain/reading/strategy.js';
import * as form from '../../../src/marketplaces/aliexpress/form/case-form-selectors.js';
import { DISPUTE_BUTTON } from '../../../src/marketplaces/aliexpress/overlay/dispute-buttons.js';
import * as guarded from '../../../src/marketplaces/aliexpress/overlay/guarded-buttons.js';
import { aliexpressCases } from '../../../src/marketplaces/aliexpress/page/case-pages.js';
import * as cases from '../../../src/marketplaces/aliexpress/page/case-selectors.js';
import * as listing from '../../../src/marketplaces/aliexpress/page/listing-selectors.js';
import { aliexpressPages } from '../../../src/marketplaces/aliexpress/page/page-reader.js';
import * as orders from '../../../src/marketplaces/aliexpress/page/selectors.js';
import { GUESSES, THIN } from './selector-evidence.js';
import { PROOFS } from './selector-proofs.js';

/** The single selectors in whatever a file of selectors exports. */
function selectorsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^[.#[a-z]+/.test(value) ? value.split(', ') : [];
  // In lists, the way by which something is found goes before what is looked for.
  if (Array.isArray(value)) return value.filter((one) => !strategies.has(one)).flatMap(selectorsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(selectorsIn) : [];
}

const strategies = new Set<unknown>(STRATEGIES);
const { GUARDED_BUTTONS, ...pressed } = guarded;
const places = GUARDED_BUTTONS.map(({ named, within }) => [named, within]);
const exported = [{ ...orders }, { ...cases }, { ...listing }, form.FORM, form.PARTS, pressed, places, DISPUTE_BUTTON];
const all = [...new Set(selectorsIn(exported))];
const source = join(import.meta.dirname, '../../../src/marketplaces/aliexpress');
const folder = join(import.meta.dirname, '../../fixtures/aliexpress');

const pages = new Map<string, Document>();
function pageOf(file: string): Document {
  const page = pages.get(file) ?? new JSDOM(readFileSync(join(folder, file), 'utf8')).window.document;
  pages.set(file, page);
  return page;
}

describe('selectors', () => {
  it('are all proved, and nothing else is', () => {
    expect(all.length).toBeGreaterThan(160);
    expect(Object.keys(PROOFS).sort()).toEqual([...all].sort());
  });

  it('stand in their own files: a reader looks for no name of the page by itself', () => {
    for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || file.endsWith('selectors.ts') || /-buttons\.ts$/.test(file)) continue;
      const looked = readFileSync(join(source, file), 'utf8').match(
        /(?:querySelector(?:All)?|closest|matches)(?:<\w+>)?\('[^']*'/g,
      );
      // Elements and attributes of HTML itself are no names of this marketplace.
      expect(
        (looked ?? []).filter((one) => /[.#]|class|data-|href[*^$]|type=/.test(one.slice(one.indexOf("'")))),
        file,
      ).toEqual([]);
    }
  });

  it.each(Object.entries(PROOFS))('%s is in %s', (selector, file) => {
    expect(pageOf(file).querySelector(selector)).not.toBeNull();
  });

  it('name their evidence: what no public source supports is a guess', () => {
    expect([...GUESSES, ...THIN].filter((selector) => !all.includes(selector))).toEqual([]);
    expect(GUESSES.filter((selector) => THIN.includes(selector))).toEqual([]);
  });

  /** What decides: who must act, what a case or order is, and that something is over. */
  const DECIDES = ['state', 'mustAct', 'caseNumber', 'completedOn', 'deliveredOn', 'disputeOffered', 'finishedOn'];

  it.each(GUESSES)('regression: a guess decides nothing alone: %s', (selector) => {
    const { document } = new JSDOM(
      `<!doctype html><body>${elementFor(selector)}<p>${'Words of a page. '.repeat(8)}</p>`,
    ).window;
    for (const path of [
      '/p/order/index.html',
      '/p/order/detail.html',
      '/p/refund-dispute/x',
      '/p/reverse-pages/start.html',
    ]) {
      const url = new URL(
        `https://www.aliexpress.com${path}?orderId=8315000000000601&tradeOrderLineId=8315000000000602`,
      );
      const page = aliexpressPages.readPage(document, url);
      const { cases: told } = aliexpressCases.readCases(document, url);
      const decided = [...page.orders, ...told].flatMap(({ fields }) =>
        Object.keys(fields).filter((key) => DECIDES.includes(key)),
      );
      expect(decided, path).toEqual([]);
    }
  });
});

/** An element that a selector finds, with every control a page could put there. */
function elementFor(selector: string): string {
  const parts = selector.split(' ').map((part) => {
    const tag = /^[a-z]+/.exec(part)?.[0] ?? 'button';
    const attributes = [...part.matchAll(/\[([\w-]+)\*?="?([^"\]]+)"?(?: i)?\]/g)].map(
      ([, name, value]) => `${name}="${value}--x"`,
    );
    const classes = [...part.matchAll(/\.([\w-]+)/g)].map(([, name]) => `class="${name}"`);
    return [`<${tag} ${[...attributes, ...classes].join(' ')}>`, `</${tag}>`] as const;
  });
  const inside = 'Accept 4 days 03:00:00 US $1.00 Nov 12, 2026';
  return parts.reduceRight((inner, [open, close]) => `${open}${inner}${close}`, inside);
}
