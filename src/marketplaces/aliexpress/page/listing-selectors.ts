// Where a product's page describes the product. Each list begins with the surest selector.

import type { SelectorList } from './selectors.js';

/** The data that pages have for search engines. */
export const LINKED_DATA = 'script[type="application/ld+json"]';

export const LISTING: Record<'title' | 'price' | 'store' | 'description', SelectorList> = {
  title: [
    ['named', 'h1[data-pl="product-title"]'],
    ['named', '.product-title-text, .product-title h1'],
    ['prefix', '[class*="title--wrap"] h1, h1[class*="title"]'],
  ],
  price: [
    ['named', '.product-price-current, .product-price-value, .product-price, [itemprop="price"]'],
    ['prefix', '[class*="price--currentPriceText"], [class*="price-default--current"], [class*="price--current"]'],
  ],
  store: [
    ['named', '[data-pl="store-name"], .shop-name a, .store-name a'],
    ['prefix', '[class*="store-detail--storeName"], [class*="store-header--storeName"]'],
  ],
  description: [
    ['named', '#product-description, #nav-description'],
    ['prefix', '[class*="description--product-description"], [class*="description--wrap"]'],
  ],
};

/** The element of one attribute, then those of its name and of its value. */
export const ATTRIBUTES: readonly (readonly [SelectorList[number][0], string, string, string])[] = [
  ['prefix', '[class*="specification--prop"]', '[class*="specification--title"]', '[class*="specification--desc"]'],
  ['named', '.product-prop, .product-specs-list li', '.property-title, .propery-title', '.property-desc, .propery-des'],
];

/** Pictures of the product itself. */
export const GALLERY: SelectorList = [
  ['named', '.images-view-list img, .product-gallery img'],
  ['prefix', '[class*="slider--img"] img, [class*="image-view"] img'],
];
export const DESCRIPTION_PICTURES = 'img, [data-picture]';
