// Orders in the page's elements: the cards of the order list. Dates and amounts are kept as printed here: what they
// mean is read where the page does not wait for it, in `understand.ts`.

import type { LineFields, LineReading, OrderReading } from '../../domain/order.js';
import type { UnreadCard } from '../page-reading.js';
import { afterLabel } from '../printed/after-label.js';
import { addressOf, clean, type Into, idOf, put, putPrinted, quantityOf } from '../reading.js';
import { LINKS } from './addresses.js';
import { type CardLinks, linksOf, orderIdIn } from './card-links.js';
import { allBy, amountIn, findBy, hrefOf, looksDated, outermost, textOf, textsIn } from './elements.js';
import { pictureOf } from './picture.js';
import * as on from './selectors.js';

const LONG_NUMBER = /(?<!\d)\d{14,19}(?!\d)/g;

export const productIdIn = (href: string): string | null =>
  idOf(/\/item\/(?:[^/?]+\/)?(\d{8,24})(?!\d)/.exec(href)?.[1]);

/** The page's order cards, in the order of the page. */
export function cards(doc: Document): Element[] {
  for (const selector of [on.CARD, on.OLD_CARD]) {
    const found = cardsIn(doc, selector);
    if (found.length) return found;
  }
  return cardsByLink(doc);
}

/** The cards with the name they have today, in a part of the page. */
export function cardsIn(scope: ParentNode, selector = on.CARD): Element[] {
  return outermost(scope.querySelectorAll(selector));
}

/** The card that an element lies in. */
export function cardAround(element: Element): Element | null {
  let card = element.closest(on.CARD);
  for (let outer = card; outer; outer = outer.parentElement?.closest(on.CARD) ?? null) card = outer;
  return card;
}

/** Where no card has a name that we know: the widest element around each order's links that holds no other order's. */
function cardsByLink(doc: Document): Element[] {
  const owner = new Map<Element, string>();
  const firsts = new Map<string, Element>();
  for (const link of [...doc.querySelectorAll(on.DETAIL_LINK)].slice(0, 2000)) {
    const id = orderIdIn(link.getAttribute('href'));
    if (!id) continue;
    if (!firsts.has(id)) firsts.set(id, link);
    let element: Element | null = link;
    for (let level = 0; element && level < 12; level++, element = element.parentElement) {
      if (owner.get(element) === '') break;
      owner.set(element, (owner.get(element) ?? id) === id ? id : '');
    }
  }
  return [...firsts].map(([id, link]) => {
    let card = link;
    for (let parent = card.parentElement; parent && owner.get(parent) === id; parent = card.parentElement) {
      if (parent.nodeName === 'BODY' || parent.nodeName === 'MAIN') break;
      card = parent;
    }
    return card;
  });
}

function orderIdOf(card: Element, links: CardLinks): string | null {
  for (const [, href] of links.orders) {
    const id = orderIdIn(href);
    if (id) return id;
  }
  const info = findBy(card, on.INFO)?.[0];
  for (const place of info ? [info, card] : [card]) {
    const numbers = new Set(textsIn(place, 80).join('\n').match(LONG_NUMBER));
    const [number] = numbers;
    if (number && numbers.size === 1) return number;
  }
  return null;
}

/** Reads one card. Never throws; an `UnreadCard` when it has no order number. */
export function readCard(card: Element, position: number, url: URL): OrderReading | UnreadCard {
  try {
    const links = linksOf(card);
    const orderId = orderIdOf(card, links);
    if (orderId) {
      const order: OrderReading = { orderId, fields: {}, wonBy: {}, lines: [] };
      readHead(card, links, order, url);
      order.lines = readLines(card, links, url);
      return order;
    }
  } catch {
    // A card in a shape nobody foresaw is an unread card.
  }
  return { position, hint: clean(textsIn(card, 12).join(' ')).slice(0, 120) };
}

function readHead(card: Element, { store, detail }: CardLinks, order: OrderReading, url: URL): void {
  putDate(card, order);
  const state = findBy(card, on.STATE);
  if (state) put(order, 'stateText', stateIn(state[0]), state[1]);
  const total = findBy(card, on.TOTAL);
  if (total) putPrinted(order, 'printedTotal', amountIn(total[0]), total[1]);
  else putLabelledTotal(card, order);
  if (store) {
    put(order, 'storeName', textOf(store[0]), 'link');
    put(order, 'storeUrl', addressOf(absolute(store[1], url), LINKS), 'link');
  }
  const name = order.fields.storeName ? null : findBy(card, on.STORE);
  if (name) put(order, 'storeName', textOf(name[0]), name[1]);
  const badge = findBy(card, on.CASE_BADGE);
  if (badge) put(order, 'caseText', textOf(badge[0]), badge[1]);
  const address = addressOf(absolute(detail?.[1] ?? '', url), LINKS);
  put(order, 'detailUrl', address?.includes(order.orderId) ? address : null, 'link');
}

/** An address of the page as a whole one; what is no web address stays as it is and is refused later. */
export function absolute(href: string, url: URL): string {
  if (/^(?:https?:)?\/\//.test(href)) return href;
  if (/^\/\w/.test(href)) return url.origin + href;
  return href && URL.canParse(href, url.href) ? new URL(href, url.href).href : '';
}

function putDate(card: Element, order: OrderReading): void {
  const info = findBy(card, on.INFO);
  if (info) {
    const lines = linesOf(info[0]).filter((line) => !/\d{14,}/.test(line));
    const dated = lines.find(looksDated) ?? lines[0];
    if (dated) {
      put(order, 'printedDate', afterLabel(dated), info[1]);
      return;
    }
  }
  const texts = new Set(textsIn(card, 80).filter((text) => text.length < 60 && !/\d{14,}/.test(text) && isDay(text)));
  if (texts.size) order.rows = [...texts].slice(0, 10).map((text) => [text]);
}

/** Digits alone are no day. */
const isDay = (text: string): boolean => looksDated(text) && /\p{L}|\p{Nd}[-/.]\p{Nd}+[-/.]\p{Nd}/u.test(text);

/** The lines of a block: its children's texts, or its own where it has no children. */
function linesOf(block: Element): string[] {
  const lines: string[] = [];
  for (let child = block.firstElementChild; child; child = child.nextElementSibling) {
    if (child.nodeName !== 'BR') lines.push(textOf(child));
  }
  return lines.some(looksDated) || !block.querySelector('br') ? lines.filter(Boolean) : textsIn(block, 20);
}

/** The state without the "Date: …" that may run into it. */
function stateIn(element: Element): string {
  const texts = element.firstElementChild ? textsIn(element, 8) : [textOf(element)];
  const end = texts.findIndex((text, index) => index > 0 && /[:：]|\p{Nd}/u.test(text));
  const state = (end < 0 ? texts : texts.slice(0, end)).join(' ');
  return clean(state.replace(/(?<=\p{Ll})\p{Lu}\p{L}*( \p{L}+)?\s*[:：].*$/u, ''));
}

/** Words last: a label, a colon and an amount, when the card has exactly one. */
function putLabelledTotal(card: Element, order: OrderReading): void {
  const shown = textsIn(card, 80).join('\n');
  const amounts = [...shown.matchAll(/^[^\d:：\n]{1,30}[:：]\s*(?=[^\n]*\d)([^:：\n]{1,30})$/gmu)].map(
    (match) => match[1] ?? '',
  );
  const prices = amounts.filter((text) => /\p{Sc}|\b[A-Z]{3}\b/u.test(text));
  if (new Set(prices).size === 1) putPrinted(order, 'printedTotal', prices[0], 'words');
}

function pictureIn(element: Element): string | null {
  const style = element.getAttribute('style') ?? '';
  const own = /url\(\s*["']?([^"')]+)/i.exec(style)?.[1];
  return pictureOf(own ?? (element.localName === 'img' ? element : element.querySelector('img'))?.getAttribute('src'));
}

/** The widest element around `name` that holds no other of `names`. */
function scopeOf(name: Element, names: Element[], card: Element): Element {
  if (names.length === 1) return card;
  let scope = name;
  for (let up = scope.parentElement; up && up !== card.parentElement; up = up.parentElement) {
    if (names.some((other) => other !== name && up?.contains(other))) break;
    scope = up;
  }
  return scope;
}

function readLines(card: Element, { items }: CardLinks, url: URL): LineReading[] {
  const [names, byName] = allBy(card, on.NAME);
  const [pictures, byPicture] = allBy(card, on.PICTURE);
  const itemIn = (scope: Element) => items.find(([link]) => scope.contains(link))?.[1];
  const lines: LineReading[] = [];
  const taken = new Set<Element>();
  for (const name of names.slice(0, 200)) {
    const scope = scopeOf(name, names, card);
    const line: Into<LineFields> = { fields: {}, wonBy: {} };
    put(line, 'title', titleIn(name), byName);
    const around = itemIn(name) ?? hrefOf(name);
    putProduct(line, around.includes('/item/') ? around : (itemIn(scope) ?? ''), url);
    const near = scope === card ? pictures : pictures.filter((one) => scope.contains(one));
    const picture =
      near.length === 1 ? near[0] : near.find((one) => productIdIn(hrefOf(one)) === line.fields.productId);
    if (picture) {
      taken.add(picture);
      put(line, 'pictureUrl', pictureIn(picture), byPicture);
    }
    readLineParts(scope, line);
    lines.push(line);
  }
  // A card with several products may show no more of them than their pictures.
  for (const picture of pictures) {
    if (taken.has(picture) || lines.length >= 200) continue;
    const line: Into<LineFields> = { fields: {}, wonBy: {} };
    putProduct(line, hrefOf(picture), url);
    put(line, 'pictureUrl', pictureIn(picture), byPicture);
    const id = line.fields.productId;
    if (names.length && lines.some(({ fields }) => fields.productId === id)) continue;
    if (Object.keys(line.fields).length) lines.push(line);
  }
  return lines.length ? lines : linesByLink(items, url);
}

/** The whole title stands in an attribute: what is drawn of it is cut. */
const titleIn = (element: Element): string =>
  clean(element.querySelector('[title]')?.getAttribute('title')) || textOf(element);

function readLineParts(scope: Element, line: Into<LineFields>): void {
  const variant = findBy(scope, on.VARIANT);
  if (variant) put(line, 'variant', textOf(variant[0]), variant[1]);
  const quantity = findBy(scope, on.QUANTITY);
  const count = quantity ? textOf(quantity[0]) : '';
  if (quantity) put(line, 'quantity', quantityOf(count), quantity[1]);
  const price = findBy(scope, on.PRICE);
  if (!price) return;
  const amount = amountIn(price[0]);
  const shown = count && amount.endsWith(count) ? amount.slice(0, -count.length) : amount;
  putPrinted(line, 'printedUnitPrice', shown, price[1]);
}

function putProduct(line: Into<LineFields>, href: string, url: URL): void {
  put(line, 'productId', productIdIn(href), 'link');
  put(line, 'productUrl', addressOf(absolute(href, url), LINKS), 'link');
}

/** Where neither names nor pictures are known: one line for each product that is linked. */
function linesByLink(items: CardLinks['items'], url: URL): LineReading[] {
  const lines = new Map<string, Into<LineFields>>();
  for (const [link, href] of items.slice(0, 400)) {
    const id = productIdIn(href);
    if (!id) continue;
    const line = lines.get(id) ?? { fields: {}, wonBy: {} };
    lines.set(id, line);
    putProduct(line, href, url);
    put(line, 'title', titleIn(link), 'link');
    put(line, 'pictureUrl', pictureIn(link), 'link');
  }
  return [...lines.values()].slice(0, 200);
}
