import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { listingReaderFor } from '../../../src/marketplaces/in-page.js';

const ADDRESS = new URL('https://www.aliexpress.com/item/1005009001002003.html');
const read = (html: string, url = ADDRESS) =>
  listingReaderFor(url)?.readListing(new JSDOM(html).window.document, url) ?? null;

describe('pages of products', () => {
  it('are read only where a product is, and only once something of it is there', () => {
    const page = '<h1 data-pl="product-title">Lamp</h1>';
    expect(read(page, new URL('https://www.aliexpress.com/p/order/index.html'))).toBeNull();
    expect(listingReaderFor(new URL('https://www.shop.example/item/1005009001002003.html'))).toBeNull();
    expect(read('<p>Loading</p>')).toBeNull();
    expect(read(page)?.fields).toEqual({ title: 'Lamp' });
  });
});
