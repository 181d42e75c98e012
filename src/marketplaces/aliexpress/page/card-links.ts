// The links of a card, read once. They name the order, its store and its products in every language.

import { HEADER_LINK } from './selectors.js';

/** A link with its address as written in the page. */
export type Link = readonly [Element, string];

export interface CardLinks {
  /** Links with an order number; those to the order's own page come first. */
  orders: Link[];
  items: Link[];
  store: Link | undefined;
  /** The link to the order's own page. */
  detail: Link | undefined;
}

const ORDER_ID = /[?&](?:trade)?orderId=(\d{8,24})(?!\d)/i;

export const orderIdIn = (href: string | null | undefined): string | null => ORDER_ID.exec(href ?? '')?.[1] ?? null;

/** Makes an address of the page absolute. What is not a web address stays unchanged and is refused later. */
export function absolute(href: string, url: URL): string {
  if (/^(?:https?:)?\/\//.test(href)) return href;
  if (/^\/\w/.test(href)) return url.origin + href;
  return href && URL.canParse(href, url.href) ? new URL(href, url.href).href : '';
}

/** The number of links that are read of one card. */
const MOST = 600;

export function linksOf(card: Element): CardLinks {
  const around = card.closest('a');
  const links: CardLinks = { orders: [], items: [], store: undefined, detail: undefined };
  const others: Link[] = [];
  let left = MOST;
  // By index, which is far cheaper than a NodeList's iterator: a thousand cards have thousands of links.
  const within = card.querySelectorAll('a');
  const count = within.length;
  for (let index = around ? -1 : 0; index < count; index++) {
    const element = (index < 0 ? around : within[index]) as Element;
    const href = element.getAttribute('href');
    if (!href || left-- === 0) continue;
    const link = [element, href] as const;
    if (href.includes('rderId=')) {
      const own = element === around || isDetail(link);
      (own ? links.orders : others).push(link);
      if (own && orderIdIn(href)) links.detail ??= link;
    } else if (href.includes('/item/')) links.items.push(link);
    else if (href.includes('/store/')) links.store ??= link;
  }
  if (others.length) links.orders.push(...others);
  return links;
}

const isDetail = ([element, href]: Link): boolean =>
  /\/order\/detail|order_detail\.htm/.test(href) || element.matches(HEADER_LINK);
