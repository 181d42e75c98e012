// The page of a product: what it promises, in its data for search engines and in what it shows.

import type { Attribute, ListingFields, ListingReading } from '../../../domain/orders/listing.js';
import { addressOf, at, clean, type Into, listAt, put, putMoney } from '../../read-values.js';
import { productIdIn, productIdOf } from '../addresses.js';
import { pageKind } from '../page-kind.js';
import { pictureOf } from '../picture.js';
import { allBy, findBy, textOf } from './elements.js';
import { ATTRIBUTES, DESCRIPTION_PICTURES, GALLERY, LINKED_DATA, LISTING } from './listing-selectors.js';

const MOST_ATTRIBUTES = 200;
const MOST_PICTURES = 60;
const MOST_DESCRIPTION = 40_000;

/** Reads the page of a product. null when the page is of another kind or still empty. Never throws. */
export function readListing(doc: Document, url: URL): ListingReading | null {
  const productId = pageKind(url) === 'product' ? productIdIn(url.href) : null;
  if (!productId) return null;
  const listing: Into<ListingFields> = { fields: {}, wonBy: {} };
  for (const read of [readData, readDrawn, readAttributes, readDescription, readPictures]) {
    try {
      read(doc, listing, productId);
    } catch {
      // The page has an unforeseen shape. What was read so far stays.
    }
  }
  return listing.fields.title === undefined ? null : { productId, ...listing };
}

/** Reads the linked data that pages have for search engines. */
function readData(doc: Document, listing: Into<ListingFields>, productId: string): void {
  for (const script of doc.querySelectorAll(LINKED_DATA)) {
    const text = script.textContent ?? '';
    if (text.length > 500_000) continue;
    for (const product of productsIn(text)) {
      // A page may contain data of other products that it recommends.
      const named = ['url', 'sku', 'productID', '@id'].map((key) => at(product, key));
      const own = JSON.stringify(named).match(/\d{8,24}/g) ?? [];
      if (own.length > 0 && !own.some((id) => productIdOf(id) === productId)) continue;
      put(listing, 'title', clean(at(product, 'name')), 'page-data');
      const [offer = at(product, 'offers')] = listAt(product, 'offers');
      const price = at(offer, 'price');
      const currency = at(offer, 'priceCurrency');
      const printed = `${typeof price === 'number' ? price : clean(price)} ${clean(currency)}`.trim();
      if (price !== undefined && price !== '') {
        putMoney(listing, ['price', 'printedPrice'], printed, 'page-data', currency);
      }
    }
  }
}

function productsIn(text: string): unknown[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return [];
  }
  const all = Array.isArray(json) ? json.slice(0, 20) : [json, ...listAt(json, '@graph')];
  return all.filter((one) => at(one, '@type') === 'Product');
}

function readDrawn(doc: Document, listing: Into<ListingFields>): void {
  const title = findBy(doc, LISTING.title);
  if (title) put(listing, 'title', textOf(title[0]), title[1]);
  const price = findBy(doc, LISTING.price);
  if (price) putMoney(listing, ['price', 'printedPrice'], textOf(price[0]), price[1]);
  const store = findBy(doc, LISTING.store);
  if (store) put(listing, 'storeName', textOf(store[0]), store[1]);
}

function readAttributes(doc: Document, listing: Into<ListingFields>): void {
  for (const [by, one, name, value] of ATTRIBUTES) {
    const found = [...doc.querySelectorAll(one)].slice(0, MOST_ATTRIBUTES);
    const attributes = found
      .map(
        (element): Attribute => ({
          name: textOf(element.querySelector(name)).replace(/\s*:$/, ''),
          value: textOf(element.querySelector(value)),
        }),
      )
      .filter((attribute) => attribute.name !== '' && attribute.value !== '');
    if (attributes.length === 0) continue;
    put(listing, 'attributes', attributes, by);
    return;
  }
}

function readDescription(doc: Document, listing: Into<ListingFields>): void {
  const found = findBy(doc, LISTING.description);
  if (!found) return;
  const [element, by] = found;
  const copy = element.cloneNode(true) as Element;
  for (const code of copy.querySelectorAll('script, style')) code.remove();
  const text = (copy.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, MOST_DESCRIPTION);
  put(listing, 'description', text, by);
}

/**
 * Reads the addresses of pictures in full size. Those that load late have their address in another attribute until
 * then.
 */
function readPictures(doc: Document, listing: Into<ListingFields>): void {
  const [gallery, by] = allBy(doc, GALLERY);
  const description = findBy(doc, LISTING.description)?.[0];
  const inText = description ? [...description.querySelectorAll(DESCRIPTION_PICTURES)] : [];
  const addresses = [...gallery, ...inText].map((element) =>
    ['data-src', 'data-picture', 'src']
      .map((name) => pictureOf(element.getAttribute(name)) ?? addressOf(element.getAttribute(name)))
      .find((address) => address !== null),
  );
  const pictures = [...new Set(addresses.filter((address) => address !== undefined))].slice(0, MOST_PICTURES);
  if (pictures.length > 0) put(listing, 'pictures', pictures as string[], gallery.length > 0 ? by : 'named');
}
