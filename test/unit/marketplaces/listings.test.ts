// Pages of products as the reader reads them, compared with what stands beside them. REFRESH=1 writes it anew.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { listingReadingSchema } from '../../../src/domain/listing.js';
import { listingReaderFor } from '../../../src/marketplaces/listing-readers.js';

const folder = join(import.meta.dirname, '../../fixtures/aliexpress-listings');
const ADDRESS = new URL('https://www.aliexpress.com/item/1005009001002003.html');
const read = (html: string, url = ADDRESS) =>
  listingReaderFor(url)?.readListing(new JSDOM(html).window.document, url) ?? null;

describe('pages of products', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.html')))('%s', (file) => {
    const reading = read(readFileSync(join(folder, file), 'utf8'));
    const beside = join(folder, file.replace('.html', '.expected.json'));
    if (process.env.REFRESH || !existsSync(beside)) writeFileSync(beside, `${JSON.stringify(reading, null, 2)}\n`);
    expect(JSON.parse(JSON.stringify(reading))).toEqual(JSON.parse(readFileSync(beside, 'utf8')));
    expect(listingReadingSchema.safeParse(reading).error).toBeUndefined();
  });

  it('are read only where a product is, and only once something of it is there', () => {
    const page = '<h1 data-pl="product-title">Lamp</h1>';
    expect(read(page, new URL('https://www.aliexpress.com/p/order/index.html'))).toBeNull();
    expect(listingReaderFor(new URL('https://www.shop.example/item/1005009001002003.html'))).toBeNull();
    expect(read('<p>Loading</p>')).toBeNull();
    expect(read(page)?.fields).toEqual({ title: 'Lamp' });
  });
});
