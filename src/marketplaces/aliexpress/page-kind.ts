import type { PageKind } from '../../domain/reading/page-kind.js';
import { owns } from './addresses.js';

/** The first pattern that matches the host and path decides the kind. */
const KINDS: [PageKind, RegExp][] = [
  ['captcha', /\/_____tmd_____\/|\/punish\b/],
  ['blocked', /^(?:passport|login)\.[^/]+\/.*(?:block|frozen|freeze|suspend|disabled|appeal)/],
  ['captcha', /^passport\./],
  ['sign-up', /^[^/]+\/(?:\w+\/)?(?:register|sign-?up|join)\b/],
  ['sign-in', /^login\.|^[^/]+\/(?:p\/)?(?:login|sign-?in)\b/],
  ['order-list', /\/p\/order\/?(?:(?:index|list)(?:\.html?)?)?$|\/order_?list\.htm/],
  ['order', /\/p\/order\/detail\b|\/order_?detail\.htm/],
  ['snapshot', /\/p\/order\/snapshot|\/snapshot\//],
  ['tracking', /\/p\/tracking\b|\/logistics_?detail/],
  ['messages', /^msg\.|\/p\/message\b/],
  ['refund', /\/p\/refund-amount\b/],
  ['case-list', /\/p\/refund-dispute(?:\/?$|\/(?:index|list)\b)|\/issue_?list\.htm/],
  ['case', /\/fastissue\/detail|\/p\/refund-dispute\/|\/p\/reverse-pages\/[^/]*(?:detail|result)/],
  ['case-form', /\/p\/reverse-pages\b|\/createissue/],
  ['product', /\/item\/(?:[^/]+\/)?\d+/],
];

/** The kind of a page, by its address alone. null when the page is not one of this marketplace. */
export function pageKind(url: URL): PageKind | null {
  if (!owns(url)) return null;
  const place = `${url.hostname}${url.pathname}`.toLowerCase();
  return KINDS.find(([, pattern]) => pattern.test(place))?.[0] ?? 'other';
}
