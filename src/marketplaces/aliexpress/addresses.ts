import { idOf } from '../read-values.js';
import type { Addresses } from '../shop.js';

export const DEFAULT_HOST = 'www.aliexpress.com';

/** The shop's languages that have a host of their own. */
const LANGUAGE = 'ar|cs|de|es|fr|he|id|it|ja|ko|nl|pl|pt|ru|th|tr|uk|vi';
/** The hosts of the shops: the global one, the one for the United States, and one for each language. */
const SHOP = new RegExp(
  `^(?:(?:www\\.|(?:m\\.)?(?:(?:${LANGUAGE})\\.)?)aliexpress\\.com|(?:www\\.|m\\.)?aliexpress\\.us)$`,
);
/** Hosts that serve one part of all shops. */
const PART = /^(?:msg|trade|login|passport)\.aliexpress\.(?:com|us)$/;
/** The hosts that links on an order page may lead to. */
export const LINKS = /(?:^|\.)aliexpress\.(?:com|us)$/i;

const isWeb = (url: URL): boolean => url.protocol === 'https:' || url.protocol === 'http:';

export function owns(url: URL): boolean {
  return isWeb(url) && (SHOP.test(url.hostname) || PART.test(url.hostname));
}

/** The Russian shop is another site with other rules. Redress does not read it, and says so. */
export function isDeclined(url: URL): boolean {
  return isWeb(url) && /(?:^|\.)aliexpress\.ru$/.test(url.hostname);
}

/** `host` with its port if it is a shop's; otherwise the global shop's host. */
function shop(host: string): string {
  const name = host.toLowerCase();
  return SHOP.test(name.replace(/:\d{1,5}$/, '')) ? name : DEFAULT_HOST;
}

const to = (host: string, path: string, query = ''): string =>
  `https://${shop(host)}${path}${encodeURIComponent(query)}`;

export const addresses: Addresses = {
  orderList: (host) => to(host, '/p/order/index.html'),
  order: (host, orderId) => to(host, '/p/order/detail.html?orderId=', orderId),
  signIn: (host) => `https://login.aliexpress.com/?return=${encodeURIComponent(to(host, '/p/order/index.html'))}`,
  tracking: (host, orderId) => to(host, '/p/tracking/index.html?tradeOrderId=', orderId),
  messages: (host, orderId) => to(host, '/p/message/index.html?orderId=', orderId),
  caseForm: (host, lineId) => to(host, '/p/reverse-pages/start.html?tradeOrderLineId=', lineId),
  caseList: (host) => to(host, '/p/refund-dispute/list.html'),
};

/** The order number in an address. */
export function orderIdIn(url: URL): string | undefined {
  return url.searchParams.get('orderId') ?? url.searchParams.get('tradeOrderId') ?? undefined;
}

/** What the shop for the United States adds to a product's number: 3256809840464144 is 1005010026778896 there. */
const US_OFFSET = 2n ** 51n;

/** A product's number, the same on every shop; null for what is none. */
export function productIdOf(value: unknown): string | null {
  const id = idOf(value);
  if (!id || !/^325[5-7]\d{12}$/.test(id)) return id;
  const elsewhere = String(BigInt(id) - US_OFFSET);
  return /^100[45]\d{12}$/.test(elsewhere) ? elsewhere : id;
}

/** The product number in an address as pages write it. */
export const productIdIn = (href: string): string | null =>
  productIdOf(/\/(?:item|i)\/(?:[^/?]+\/)?(\d{8,24})(?!\d)/.exec(href)?.[1]);
