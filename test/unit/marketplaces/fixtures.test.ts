// Every fixture is read as the command reads it, and compared with what stands beside it. REFRESH=1 writes it anew.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { caseReadingSchema } from '../../../src/domain/case-reading.js';
import { orderReadingSchema } from '../../../src/domain/order.js';
import { readSaved } from '../../read/saved.js';

const folder = join(import.meta.dirname, '../../fixtures/aliexpress');
const files = readdirSync(folder).filter((file) => !file.endsWith('.expected.json'));
/** Answers that do not say whose they are: the page's address does. */
const addresses: Record<string, string> = {
  'tracking.json': 'https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=8305000000000051',
};

/** A page and an answer may have one name: then the kind of file is part of it. */
function nameOf(file: string): string {
  const name = file.replace(/\.\w+$/, '');
  return files.some((other) => other !== file && other.replace(/\.\w+$/, '') === name) ? file : name;
}

describe('fixtures', () => {
  it.each(files)('%s', (file) => {
    const { reading } = readSaved(readFileSync(join(folder, file)), addresses[file]);
    const beside = join(folder, `${nameOf(file)}.expected.json`);
    if (process.env.REFRESH || !existsSync(beside)) writeFileSync(beside, `${JSON.stringify(reading, null, 2)}\n`);
    expect(JSON.parse(JSON.stringify(reading))).toEqual(JSON.parse(readFileSync(beside, 'utf8')));
    expect(z.safeParse(z.array(orderReadingSchema), reading.orders).error).toBeUndefined();
    expect(z.safeParse(z.array(caseReadingSchema), reading.cases ?? []).error).toBeUndefined();
  });

  it('has no expectation without its fixture', () => {
    const kept = readdirSync(folder).filter((file) => file.endsWith('.expected.json'));
    expect(kept).toHaveLength(files.length);
  });
});
