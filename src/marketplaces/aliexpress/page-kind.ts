import type { PageKind } from '../../domain/reading/page-kind.js';
import { owns } from './addresses.js';

/** The first pattern that matches the host and path decides the kind. Paths count from their beginning. */
const KINDS: [PageKind, RegExp][] = [
  ['captcha', /\/_____tmd_____\/|^[^/]+\/(?:\w+\/)?punish\b/],
  ['blocked', /^(?:passport|login)\.[^/]+\/.*(?:block|frozen|freeze|suspend|disabled|appeal)/],
  ['captcha', /^passport\./],
  ['sign-up', /^[^/]+\/(?:\w+\/)?(?:register|sign-?up|join)\b/],
  ['sign-in', /^login\.|^[^/]+\/(?:p\/)?(?:login|sign-?in)\b/],
  ['order-list', /^[^/]+\/p\/order\/?(?:(?:index|list)(?:\.html?)?)?$|^trade\.[^/]+\/(?:\w+\/)*order_?list\.htm/],
  ['order', /^[^/]+\/p\/order\/detail\b|^trade\.[^/]+\/(?:\w+\/)*order_?detail\.htm/],
  ['snapshot', /^[^/]+\/p\/order\/snapshot|^[^/]+\/snapshot\//],
  ['tracking', /^[^/]+\/p\/tracking\b|^[^/]+\/(?:\w+\/)*logistics_?detail/],
  ['messages', /^msg\.|^[^/]+\/p\/message\b/],
  ['refund', /^[^/]+\/p\/refund-amount\b/],
  ['case-list', /^[^/]+\/p\/refund-dispute(?:\/?$|\/(?:index|list)\b)|^trade\.[^/]+\/(?:\w+\/)*issue_?list\.htm/],
  [
    'case',
    /^trade\.[^/]+\/(?:\w+\/)*fastissue\/detail|^[^/]+\/p\/(?:refund-dispute|refund-cancel)\/|^[^/]+\/p\/reverse-pages\/[^/]*(?:detail|result)/,
  ],
  ['case-form', /^(?!(?:msg|login|passport)\.)[^/]+\/p\/reverse-pages(?:\/|$)|^trade\.[^/]+\/(?:\w+\/)*createissue/],
  ['product', /^[^/]+\/(?:item|i)\/(?:[^/]+\/)?\d+/],
];

/** The kind of a page, by its address alone. null when the page is not one of this marketplace. */
export function pageKind(url: URL): PageKind | null {
  if (!owns(url)) return null;
  const place = `${url.hostname}${url.pathname}`.toLowerCase();
  return KINDS.find(([, pattern]) => pattern.test(place))?.[0] ?? 'other';
}
