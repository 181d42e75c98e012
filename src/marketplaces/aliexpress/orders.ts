// Orders in the page's elements: the cards of the order list.

import type { LineFields, LineReading, OrderFields, OrderReading, Strategy } from '../../domain/order.js';
import type { UnreadCard } from '../page-reading.js';
import { readDay } from '../printed/read-day.js';
import { addressOf, clean, type Into, idOf, put, putMoney, quantityOf } from '../reading.js';
import { LINKS } from './addresses.js';
import { afterLabel, allBy, amountIn, findBy, hrefOf, textOf, textsIn } from './elements.js';
import { pictureOf } from './picture.js';
import * as on from './selectors.js';

const ORDER_ID = /[?&](?:trade)?orderId=(\d{8,24})(?!\d)/i;
const LONG_NUMBER = /(?<!\d)\d{14,19}(?!\d)/g;

const orderIdIn = (href: string | null): string | null => ORDER_ID.exec(href ?? '')?.[1] ?? null;
export const productIdIn = (href: string): string | null =>
  idOf(/\/item\/(?:[^/?]+\/)?(\d{8,24})(?!\d)/.exec(href)?.[1]);

/** The page's order cards, in the order of the page. */
export function cards(doc: Document): Element[] {
  for (const selector of [on.CARD, on.OLD_CARD]) {
    const found = [...doc.querySelectorAll(selector)];
    if (found.length) return found.filter((card) => !card.parentElement?.closest(selector));
  }
  return cardsByLink(doc);
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

function orderIdOf(card: Element): string | null {
  const links = [...card.querySelectorAll(on.ORDER_LINK)];
  const own =
    links.find((link) => link.matches(on.DETAIL_LINK) && orderIdIn(link.getAttribute('href'))) ?? card.closest('a');
  for (const link of own ? [own, ...links] : links) {
    const id = orderIdIn(link.getAttribute('href'));
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
    const orderId = orderIdOf(card);
    if (orderId) {
      const order: OrderReading = { orderId, fields: {}, wonBy: {}, lines: [] };
      readHead(card, order, url);
      order.lines = readLines(card, url);
      return order;
    }
  } catch {
    // A card in a shape nobody foresaw is an unread card.
  }
  return { position, hint: clean(textsIn(card, 12).join(' ')).slice(0, 120) };
}

function readHead(card: Element, order: OrderReading, url: URL): void {
  putDate(card, order);
  const state = findBy(card, on.STATE);
  if (state) put(order, 'stateText', stateIn(state[0]), state[1]);
  const total = findBy(card, on.TOTAL);
  if (total) putMoney(order, ['total', 'printedTotal'], amountIn(total[0]), total[1]);
  else putLabelledTotal(card, order);
  const store = findBy(card, on.STORE);
  if (store) {
    const named = findBy(card, on.STORE.slice(1)) ?? store;
    put(order, 'storeName', textOf(store[0]) || textOf(named[0]), store[1]);
    put(order, 'storeUrl', addressOf(absolute(hrefOf(store[0]), url), LINKS), 'link');
  }
  const badge = findBy(card, on.CASE_BADGE);
  if (badge) put(order, 'caseText', textOf(badge[0]), badge[1]);
  const link = card.closest(on.ORDER_LINK) ?? card.querySelector(on.DETAIL_LINK);
  const detail = addressOf(absolute(link?.getAttribute('href') ?? '', url), LINKS);
  put(order, 'detailUrl', detail?.includes(order.orderId) ? detail : null, 'link');
}

/** An address of the page as a whole one; what is no web address stays as it is and is refused later. */
export function absolute(href: string, url: URL): string {
  if (/^(?:https?:)?\/\//.test(href)) return href;
  if (/^\/\w/.test(href)) return url.origin + href;
  return href && URL.canParse(href, url.href) ? new URL(href, url.href).href : '';
}

function putDate(card: Element, order: Into<OrderFields>): void {
  const info = findBy(card, on.INFO);
  if (info) {
    const lines = linesOf(info[0]).filter((line) => !/\d{14,}/.test(line));
    const dated = lines.find((line) => readDay(line)) ?? lines[0];
    if (dated) {
      put(order, 'orderedOn', readDay(dated), info[1]);
      put(order, 'printedDate', afterLabel(dated), info[1]);
      return;
    }
  }
  const texts = textsIn(card, 80).filter((text) => text.length < 60 && readDay(text));
  const [text] = texts;
  if (!text || new Set(texts.map((one) => readDay(one))).size > 1) return;
  put(order, 'orderedOn', readDay(text), 'words');
  put(order, 'printedDate', afterLabel(text), 'words');
}

/** The lines of a block: its children's texts, or its own where it has no children. */
function linesOf(block: Element): string[] {
  const lines = [...block.children].filter((child) => child.nodeName !== 'BR').map(textOf);
  return lines.some((line) => readDay(line)) || !block.querySelector('br') ? lines.filter(Boolean) : textsIn(block, 20);
}

/** The state without the "Date: …" that may run into it. */
function stateIn(element: Element): string {
  const texts = textsIn(element, 8);
  const end = texts.findIndex((text, index) => index > 0 && /[:：]|\p{Nd}/u.test(text));
  const state = (end < 0 ? texts : texts.slice(0, end)).join(' ');
  return clean(state.replace(/(?<=\p{Ll})\p{Lu}\p{L}*( \p{L}+)?\s*[:：].*$/u, ''));
}

/** Words last: a label, a colon and an amount, when the card has exactly one. */
function putLabelledTotal(card: Element, order: Into<OrderFields>): void {
  const shown = textsIn(card, 80).join('\n');
  const amounts = [...shown.matchAll(/^[^\d:：\n]{1,30}[:：]\s*(?=[^\n]*\d)([^:：\n]{1,30})$/gmu)].map(
    (match) => match[1] ?? '',
  );
  const prices = amounts.filter((text) => /\p{Sc}|\b[A-Z]{3}\b/u.test(text));
  if (new Set(prices).size === 1) putMoney(order, ['total', 'printedTotal'], prices[0], 'words');
}

function pictureIn(element: Element): string | null {
  const style = element.getAttribute('style') ?? '';
  const own = /url\(\s*["']?([^"')]+)/i.exec(style)?.[1];
  return pictureOf(own ?? (element.matches('img') ? element : element.querySelector('img'))?.getAttribute('src'));
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

function readLines(card: Element, url: URL): LineReading[] {
  const [names, byName] = allBy(card, on.NAME);
  const [pictures, byPicture] = allBy(card, on.PICTURE);
  const lines: LineReading[] = [];
  const taken = new Set<Element>();
  for (const name of names.slice(0, 200)) {
    const scope = scopeOf(name, names, card);
    const line: Into<LineFields> = { fields: {}, wonBy: {} };
    put(line, 'title', clean(name.querySelector('[title]')?.getAttribute('title')) || textOf(name), byName);
    const link =
      name.querySelector(on.ITEM_LINK) ?? name.closest(on.ITEM_LINK) ?? (scope.querySelector(on.ITEM_LINK) || null);
    putProduct(line, hrefOf(link), url);
    const near = pictures.filter((one) => scope.contains(one));
    const picture =
      near.find((one) => productIdIn(hrefOf(one)) === line.fields.productId) ??
      (near.length === 1 ? near[0] : undefined);
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
  return lines.length ? lines : linesByLink(card, url);
}

function readLineParts(scope: Element, line: Into<LineFields>): void {
  const variant = findBy(scope, on.VARIANT);
  if (variant) put(line, 'variant', textOf(variant[0]), variant[1]);
  const quantity = findBy(scope, on.QUANTITY);
  if (quantity) put(line, 'quantity', quantityOf(textOf(quantity[0])), quantity[1]);
  const price = findBy(scope, on.PRICE);
  if (!price) return;
  const amount = amountIn(price[0]);
  const counted = quantity && price[0].contains(quantity[0]) ? textOf(quantity[0]) : '';
  const shown = counted && amount.endsWith(counted) ? amount.slice(0, -counted.length) : amount;
  putMoney(line, ['unitPrice', 'printedUnitPrice'], shown, price[1]);
}

function putProduct(line: Into<LineFields>, href: string, url: URL): void {
  put(line, 'productId', productIdIn(href), 'link');
  put(line, 'productUrl', addressOf(absolute(href, url), LINKS), 'link');
}

/** Where neither names nor pictures are known: one line for each product that is linked. */
function linesByLink(card: Element, url: URL): LineReading[] {
  const lines = new Map<string, Into<LineFields>>();
  for (const link of [...card.querySelectorAll(on.ITEM_LINK)].slice(0, 400)) {
    const href = link.getAttribute('href') ?? '';
    const id = productIdIn(href);
    if (!id) continue;
    const line = lines.get(id) ?? { fields: {}, wonBy: {} };
    lines.set(id, line);
    putProduct(line, href, url);
    const by: Strategy = 'link';
    put(line, 'title', clean(link.querySelector('[title]')?.getAttribute('title')) || textOf(link), by);
    put(line, 'pictureUrl', pictureIn(link), by);
  }
  return [...lines.values()].slice(0, 200);
}
