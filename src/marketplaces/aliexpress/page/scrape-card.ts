// The texts and addresses of one card, taken from the page unchanged. The page waits while a thousand cards are read,
// so each part takes one look-up on today's cards, and what the texts mean is left to `interpret-card.ts`.

import type { RawCard, RawLine } from '../../../domain/orders/raw-card.js';
import { looksDated } from '../../../domain/printed/looks-dated.js';
import type { Strategy } from '../../../domain/reading/strategy.js';
import { bounded, clean, hasWords } from '../../read-values.js';
import { productIdIn } from '../addresses.js';
import { badgeSelectors } from './badge-selectors.js';
import { absolute, type CardLinks, linksOf, orderIdIn } from './card-links.js';
import { allBy, amountIn, findBy, hrefOf, shownIn, textOf, textsIn } from './elements.js';
import type { SelectorList } from './selectors.js';
import * as on from './selectors.js';

const LONG_NUMBER = /(?<!\d)\d{14,19}(?!\d)/g;

/** A card's links. All of them are read only when the usual places have none. */
class Links {
  readonly #card: Element;
  #all: CardLinks | undefined;

  constructor(card: Element) {
    this.#card = card;
  }

  every(): CardLinks {
    this.#all ??= linksOf(this.#card);
    return this.#all;
  }

  /** The address of the first link to a product in a part of the card. */
  itemIn(scope: Element): string | undefined {
    const href = scope.querySelector(on.DETAIL.item)?.getAttribute('href');
    return href?.includes('rderId=')
      ? this.every().items.find(([link]) => scope.contains(link))?.[1]
      : (href ?? undefined);
  }
}

/** What a card shows; null when it has no order number. */
export function scrapeCard(card: Element, url: URL): RawCard | null {
  const links = new Links(card);
  let href = card.querySelector(on.HEADER_LINK)?.getAttribute('href');
  let orderId = orderIdIn(href);
  if (!orderId) {
    const { orders, detail } = links.every();
    href = detail?.[1];
    orderId = orderIdIn(orders.find(([, address]) => orderIdIn(address))?.[1]) ?? printedNumber(card);
  }
  if (!orderId) return null;
  const raw: RawCard = { orderId, lines: [] };
  take(raw, 'date', card, on.INFO, dateLine);
  take(raw, 'state', card, on.STATE, statesIn);
  take(raw, 'total', card, on.TOTAL, amountIn);
  // Loose texts are only collected here. The background looks for the date and the total in them.
  if (!raw.date || !raw.total) raw.texts = textsIn(card, 80).filter(({ length }) => length < 64);
  takeStore(card, links, raw, url);
  take(raw, 'badge', card, badgeSelectors(card), shownIn);
  if (href) raw.href = bounded(absolute(href, url));
  raw.lines = linesOf(card, links, url);
  return raw;
}

/** Notes the strategy that found a value, unless it was the class name. */
function found<Key extends string>(into: { by?: Partial<Record<Key, Strategy>> | undefined }, key: Key, by: Strategy) {
  if (by === 'named') return;
  into.by ??= {};
  into.by[key] = by;
}

/** Sets a value that is read from the element that one of the selectors finds. */
function take<Key extends string, Value extends string | string[]>(
  into: { [key in Key]?: Value | undefined } & { by?: Partial<Record<Key, Strategy>> | undefined },
  key: Key,
  scope: Element,
  selectors: SelectorList,
  read: (element: Element) => Value | undefined,
): void {
  // Today's class name comes first and allocates nothing, since nearly all cards have it.
  const named = scope.querySelector(selectors[0][1]);
  const hit = named ? null : findBy(scope, selectors);
  const element = named ?? hit?.[0];
  const value = element && read(element);
  if (value === undefined) return;
  (into as Record<string, unknown>)[key] = value;
  if (hit) found(into, key, hit[1]);
}

const statesIn = (element: Element): string[] => (element.firstElementChild ? textsIn(element, 8) : [shownIn(element)]);

/** The order number that a card without links prints, when it prints only one such number. */
function printedNumber(card: Element): string | null {
  const info = findBy(card, on.INFO)?.[0];
  for (const place of info ? [info, card] : [card]) {
    const numbers = new Set(textsIn(place, 80).join('\n').match(LONG_NUMBER));
    const [number] = numbers;
    if (number && numbers.size === 1) return number;
  }
  return null;
}

const isLong = (text: string): boolean => /\d{14,}/.test(text);

/**
 * The first line with a date in a block. Its lines are the texts of its children or, without children, its own texts.
 */
function dateLine(block: Element): string | undefined {
  const lines: string[] = [];
  for (let child = block.firstElementChild; child; child = child.nextElementSibling) {
    const line = textOf(child);
    if (looksDated(line) && !isLong(line)) return line;
    if (line) lines.push(line);
  }
  const all = lines.some(looksDated) || !block.querySelector('br') ? lines : textsIn(block, 20);
  const short = all.filter((line) => !isLong(line));
  return (short.find(looksDated) ?? short[0]) || undefined;
}

function takeStore(card: Element, links: Links, raw: RawCard, url: URL): void {
  let link = card.querySelector(on.DETAIL.store);
  let href = link?.getAttribute('href');
  // A link to an order or a product may also have /store/ in its address.
  if (href && /rderId=|\/item\//.test(href)) [link, href] = links.every().store ?? [null];
  if (link && href) {
    raw.store = shownIn(link);
    raw.storeHref = bounded(absolute(href, url));
  }
  if (raw.store && hasWords(raw.store)) return;
  const name = findBy(card, on.STORE);
  if (!name) return;
  raw.store = shownIn(name[0]);
  raw.by = { ...raw.by, store: name[1] };
}

function pictureIn(element: Element): string | undefined {
  const style = element.getAttribute('style') ?? '';
  const own = /url\(\s*["']?([^"')]+)/i.exec(style)?.[1];
  const picture = own ?? (element.localName === 'img' ? element : element.querySelector('img'))?.getAttribute('src');
  return picture ? bounded(picture) : undefined;
}

/** The widest element around `name` that contains no other of `names`. */
function scopeOf(name: Element, names: Element[], card: Element): Element {
  if (names.length === 1) return card;
  let scope = name;
  for (let up = scope.parentElement; up && up !== card.parentElement; up = up.parentElement) {
    if (names.some((other) => other !== name && up?.contains(other))) break;
    scope = up;
  }
  return scope;
}

function linesOf(card: Element, links: Links, url: URL): RawLine[] {
  const [names, byName] = allBy(card, on.NAME);
  const [pictures, byPicture] = allBy(card, on.PICTURE);
  const lines: RawLine[] = [];
  const taken: Element[] = [];
  for (const name of names.slice(0, 200)) {
    const scope = scopeOf(name, names, card);
    const line: RawLine = { title: titleIn(name) };
    found(line, 'title', byName);
    const around = links.itemIn(name) ?? hrefOf(name);
    putHref(line, around.includes('/item/') ? around : (links.itemIn(scope) ?? ''), url);
    const near = scope === card ? pictures : pictures.filter((one) => scope.contains(one));
    const picture = near.length === 1 ? near[0] : near.find((one) => productIdIn(hrefOf(one)) === productOf(line));
    if (picture) {
      taken.push(picture);
      takePicture(line, picture, byPicture);
    }
    take(line, 'variant', scope, on.VARIANT, shownIn);
    take(line, 'quantity', scope, on.QUANTITY, shownIn);
    take(line, 'price', scope, on.PRICE, amountIn);
    lines.push(line);
  }
  // A card with several products may show only their pictures.
  for (const picture of pictures) {
    if (taken.includes(picture) || lines.length >= 200) continue;
    const line: RawLine = {};
    putHref(line, hrefOf(picture), url);
    takePicture(line, picture, byPicture);
    if (names.length && lines.some((other) => productOf(other) === productOf(line))) continue;
    if (line.href || line.picture) lines.push(line);
  }
  return lines.length ? lines : linesByLink(links.every().items, url);
}

const productOf = ({ href = '' }: RawLine): string | null => productIdIn(href);

/** The title from its attribute, where it is whole; the visible text is cut. */
function titleIn(element: Element): string {
  const title = element.querySelector('[title]')?.getAttribute('title');
  return title && hasWords(title) ? bounded(title) : shownIn(element);
}

function putHref(line: RawLine, href: string, url: URL): void {
  if (href) line.href = bounded(absolute(href, url));
}

function takePicture(line: RawLine, element: Element, by: Strategy): void {
  line.picture = pictureIn(element);
  found(line, 'picture', by);
}

/** For cards without known names or pictures: one line for each product that the card links to. */
function linesByLink(items: CardLinks['items'], url: URL): RawLine[] {
  const lines = new Map<string, RawLine>();
  for (const [link, href] of items.slice(0, 400)) {
    const id = productIdIn(href);
    if (!id) continue;
    const line: RawLine = lines.get(id) ?? { by: { title: 'link', picture: 'link' } };
    lines.set(id, line);
    if (!line.href) putHref(line, href, url);
    if (!line.title || !hasWords(line.title)) line.title = titleIn(link);
    line.picture ??= pictureIn(link);
  }
  return [...lines.values()].slice(0, 200);
}

/** The first words on a card without a number, by which the shopper can recognise it. */
export const hintOf = (card: Element): string => clean(textsIn(card, 12).join(' ')).slice(0, 120);
