// The texts and addresses of one card, taken from the page as they are. A thousand cards are read while a page waits,
// so each part costs one question where today's cards have it, and what texts mean is left to `read-drawn.ts`.

import type { DrawnCard, DrawnLine } from '../../domain/drawn-card.js';
import type { Strategy } from '../../domain/order.js';
import { looksDated } from '../printed/looks-dated.js';
import { bounded, clean, hasWords } from '../reading.js';
import { productIdIn } from './addresses.js';
import { absolute, type CardLinks, linksOf, orderIdIn } from './card-links.js';
import { allBy, amountIn, findBy, findRare, hrefOf, shownIn, textOf, textsIn } from './elements.js';
import * as on from './selectors.js';

const LONG_NUMBER = /(?<!\d)\d{14,19}(?!\d)/g;

/** A card's links: all of them are looked at only when the places where they stand today tell nothing. */
function linksIn(card: Element) {
  let all: CardLinks | undefined;
  const every = () => (all ??= linksOf(card));
  return {
    every,
    /** Where the first link to a product in a part of the card leads. */
    itemIn(scope: Element): string | undefined {
      const href = scope.querySelector(on.DETAIL.item)?.getAttribute('href');
      return href?.includes('rderId=')
        ? every().items.find(([link]) => scope.contains(link))?.[1]
        : (href ?? undefined);
    },
  };
}
type Links = ReturnType<typeof linksIn>;

/** What a card shows; null when it has no order number. */
export function drawnCard(card: Element, url: URL): DrawnCard | null {
  const links = linksIn(card);
  let href = card.querySelector(on.HEADER_LINK)?.getAttribute('href');
  let orderId = orderIdIn(href);
  if (!orderId) {
    const { orders, detail } = links.every();
    href = detail?.[1];
    orderId = orderIdIn(orders.find(([, address]) => orderIdIn(address))?.[1]) ?? printedNumber(card);
  }
  if (!orderId) return null;
  const drawn: DrawnCard = { orderId, lines: [] };
  takeDate(card, drawn);
  const state = findBy(card, on.STATE);
  if (state) {
    drawn.state = state[0].firstElementChild ? textsIn(state[0], 8) : [shownIn(state[0])];
    found(drawn, 'state', state[1]);
  }
  take(drawn, 'total', findBy(card, on.TOTAL), amountIn);
  // Words last: what they tell is found where no page waits for it.
  if (!drawn.date || !drawn.total) drawn.texts = textsIn(card, 80).filter(({ length }) => length < 64);
  takeStore(card, links, drawn, url);
  take(drawn, 'badge', findRare(card, on.CASE_BADGE));
  if (href) drawn.href = bounded(absolute(href, url));
  drawn.lines = linesOf(card, links, url);
  return drawn;
}

/** Notes the way a value was found, where its name did not do. */
function found<Key extends string>(into: { by?: Partial<Record<Key, Strategy>> | undefined }, key: Key, by: Strategy) {
  if (by === 'named') return;
  into.by ??= {};
  into.by[key] = by;
}

/** Keeps the text of what was found. */
function take<Key extends string>(
  into: { [key in Key]?: string | undefined } & { by?: Partial<Record<Key, Strategy>> | undefined },
  key: Key,
  hit: readonly [Element, Strategy] | null,
  textIn = shownIn,
): void {
  if (!hit) return;
  (into as Record<string, unknown>)[key] = textIn(hit[0]);
  found(into, key, hit[1]);
}

/** The number that a card without links prints, when it is the only one. */
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

function takeDate(card: Element, drawn: DrawnCard): void {
  const info = findBy(card, on.INFO);
  const line = info && dateLine(info[0]);
  if (line) {
    drawn.date = line;
    found(drawn, 'date', info[1]);
  }
}

/** The first line of a block with a date: its children's texts are its lines, or its own texts where it has none. */
function dateLine(block: Element): string | undefined {
  const lines: string[] = [];
  for (let child = block.firstElementChild; child; child = child.nextElementSibling) {
    if (child.nodeName === 'BR') continue;
    const line = textOf(child);
    if (looksDated(line) && !isLong(line)) return line;
    if (line) lines.push(line);
  }
  const all = lines.some(looksDated) || !block.querySelector('br') ? lines : textsIn(block, 20);
  const short = all.filter((line) => !isLong(line));
  return short.find(looksDated) ?? short[0];
}

function takeStore(card: Element, links: Links, drawn: DrawnCard, url: URL): void {
  let link = card.querySelector(on.DETAIL.store);
  let href = link?.getAttribute('href');
  // An address of something else may name a store, too.
  if (href && /rderId=|\/item\//.test(href)) [link, href] = links.every().store ?? [null];
  if (link && href) {
    drawn.store = shownIn(link);
    drawn.storeHref = bounded(absolute(href, url));
  }
  if (drawn.store && hasWords(drawn.store)) return;
  const name = findBy(card, on.STORE);
  if (!name) return;
  drawn.store = shownIn(name[0]);
  drawn.by = { ...drawn.by, store: name[1] };
}

function pictureIn(element: Element): string | undefined {
  const style = element.getAttribute('style') ?? '';
  const own = /url\(\s*["']?([^"')]+)/i.exec(style)?.[1];
  const picture = own ?? (element.localName === 'img' ? element : element.querySelector('img'))?.getAttribute('src');
  return picture ? bounded(picture) : undefined;
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

function linesOf(card: Element, links: Links, url: URL): DrawnLine[] {
  const [names, byName] = allBy(card, on.NAME);
  const [pictures, byPicture] = allBy(card, on.PICTURE);
  const lines: DrawnLine[] = [];
  const taken = new Set<Element>();
  for (const name of names.slice(0, 200)) {
    const scope = scopeOf(name, names, card);
    const line: DrawnLine = { title: titleIn(name) };
    found(line, 'title', byName);
    const around = links.itemIn(name) ?? hrefOf(name);
    putHref(line, around.includes('/item/') ? around : (links.itemIn(scope) ?? ''), url);
    const near = scope === card ? pictures : pictures.filter((one) => scope.contains(one));
    const picture = near.length === 1 ? near[0] : near.find((one) => productIdIn(hrefOf(one)) === productOf(line));
    if (picture) {
      taken.add(picture);
      takePicture(line, picture, byPicture);
    }
    takeParts(scope, line);
    lines.push(line);
  }
  // A card with several products may show no more of them than their pictures.
  for (const picture of pictures) {
    if (taken.has(picture) || lines.length >= 200) continue;
    const line: DrawnLine = {};
    putHref(line, hrefOf(picture), url);
    takePicture(line, picture, byPicture);
    if (names.length && lines.some((other) => productOf(other) === productOf(line))) continue;
    if (line.href || line.picture) lines.push(line);
  }
  return lines.length ? lines : linesByLink(links.every().items, url);
}

const productOf = ({ href = '' }: DrawnLine): string | null => productIdIn(href);

/** The whole title stands in an attribute: what is drawn of it is cut. */
function titleIn(element: Element): string {
  const title = element.querySelector('[title]')?.getAttribute('title');
  return title && hasWords(title) ? bounded(title) : shownIn(element);
}

function putHref(line: DrawnLine, href: string, url: URL): void {
  if (href) line.href = bounded(absolute(href, url));
}

function takePicture(line: DrawnLine, element: Element, by: Strategy): void {
  line.picture = pictureIn(element);
  found(line, 'picture', by);
}

function takeParts(scope: Element, line: DrawnLine): void {
  take(line, 'variant', findBy(scope, on.VARIANT));
  take(line, 'quantity', findBy(scope, on.QUANTITY));
  take(line, 'price', findBy(scope, on.PRICE), amountIn);
}

/** Where neither names nor pictures are known: one line for each product that is linked. */
function linesByLink(items: CardLinks['items'], url: URL): DrawnLine[] {
  const lines = new Map<string, DrawnLine>();
  for (const [link, href] of items.slice(0, 400)) {
    const id = productIdIn(href);
    if (!id) continue;
    const line: DrawnLine = lines.get(id) ?? { by: { title: 'link', picture: 'link' } };
    lines.set(id, line);
    if (!line.href) putHref(line, href, url);
    if (!line.title || !hasWords(line.title)) line.title = titleIn(link);
    line.picture ??= pictureIn(link);
  }
  return [...lines.values()].slice(0, 200);
}

/** The first words on a card without a number, to recognise it by. */
export const hintOf = (card: Element): string => clean(textsIn(card, 12).join(' ')).slice(0, 120);
