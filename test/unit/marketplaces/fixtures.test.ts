// Every fixture is read as the command reads it, and compared with what stands beside it. REFRESH=1 writes it anew.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { CASE_STATES, caseReadingSchema } from '../../../src/domain/cases/case-reading.js';
import { listingReadingSchema } from '../../../src/domain/orders/listing.js';
import { orderReadingSchema } from '../../../src/domain/orders/order.js';
import { PAGE_KINDS } from '../../../src/domain/reading/page-kind.js';
import { STRATEGIES } from '../../../src/domain/reading/strategy.js';
import { readSaved, type SavedReading } from '../../read/saved.js';

const folder = join(import.meta.dirname, '../../fixtures/aliexpress');
const files = readdirSync(folder).filter((file) => !file.endsWith('.expected.json'));
/** What does not say of itself where it is from. */
const addresses: Record<string, string> = {
  'tracking.json': 'https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=8305000000000051',
  'other.it.html': 'https://it.aliexpress.com/?gatewayAdapt=glo2ita',
};

/** A page and an answer may have one name: then the kind of file is part of it. */
function nameOf(file: string): string {
  const name = file.replace(/\.\w+$/, '');
  return files.some((other) => other !== file && other.replace(/\.\w+$/, '') === name) ? file : name;
}

type Told = SavedReading['reading'] & SavedReading['beside'];

describe('fixtures', () => {
  it.each(files)('%s', (file) => {
    const { reading, beside: also } = readSaved(readFileSync(join(folder, file)), addresses[file]);
    const told = { ...reading, ...also };
    const beside = join(folder, `${nameOf(file)}.expected.json`);
    if (process.env.REFRESH || !existsSync(beside)) writeFileSync(beside, `${JSON.stringify(told, null, 2)}\n`);
    expect(JSON.parse(JSON.stringify(told))).toEqual(JSON.parse(readFileSync(beside, 'utf8')));
    expect(z.safeParse(z.array(orderReadingSchema), reading.orders).error).toBeUndefined();
    expect(z.safeParse(z.array(caseReadingSchema), reading.cases ?? []).error).toBeUndefined();
    if (also.listing) expect(listingReadingSchema.safeParse(also.listing).error).toBeUndefined();
  });

  it('has no expectation without its fixture', () => {
    const kept = readdirSync(folder).filter((file) => file.endsWith('.expected.json'));
    expect(kept).toHaveLength(files.length);
  });

  describe('cover', () => {
    let kept: { source: string; told: Told }[];
    let drawn: typeof kept;
    beforeAll(() => {
      kept = files.map((file) => ({
        source: readFileSync(join(folder, file), 'utf8'),
        told: JSON.parse(readFileSync(join(folder, `${nameOf(file)}.expected.json`), 'utf8')),
      }));
      drawn = kept.filter(({ source }) => source.startsWith('<'));
    });

    it.each(PAGE_KINDS)('a page of the kind %s', (kind) => {
      expect(drawn.filter(({ told }) => told.page === kind)).not.toHaveLength(0);
    });

    it.each(CASE_STATES)('a case that is %s', (state) => {
      const states = kept.flatMap(({ told }) => told.cases ?? []).map(({ fields }) => fields.state);
      expect(states).toContain(state);
    });

    it.each(['signedIn', 'captcha', 'unknownShape'] as const)('pages that are and are not %s', (state) => {
      const said = new Set(drawn.map(({ told }) => told[state]));
      expect(said).toContain(true);
      expect(said).toContain(false);
    });

    it.each(STRATEGIES.filter((strategy) => strategy !== 'shopper'))('a value won by %s', (strategy) => {
      const ways = kept.flatMap(({ told }) => [
        ...told.orders,
        ...(told.cases ?? []),
        ...(told.listing ? [told.listing] : []),
      ]);
      expect(ways.flatMap(({ wonBy }) => Object.values(wonBy))).toContain(strategy);
    });

    it('twelve languages of the shop at least, two of them written from the right', () => {
      const languages = new Set(
        drawn.flatMap(({ source }) => [...source.matchAll(/ lang="(\w+)"/g)].map(([, one]) => one)),
      );
      expect(languages.size).toBeGreaterThan(11);
      expect([...languages].filter((one) => one === 'ar' || one === 'he')).toHaveLength(2);
    });
  });
});
