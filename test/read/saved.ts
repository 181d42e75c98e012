// A saved page or a captured answer, whatever it is, as what Redress reads from it.
import { type DOMWindow, JSDOM } from 'jsdom';
import type { OrderReading } from '../../src/domain/orders/order.js';
import { missingFields } from '../../src/domain/orders/order.js';
import type { Payload } from '../../src/marketplaces/data-reader.js';
import { shopById } from '../../src/marketplaces/index.js';
import type { PageReading } from '../../src/marketplaces/page-reading.js';
import { withStatedDates } from '../../src/marketplaces/stated-dates.js';
import { type Marketplace, marketplaceFor, marketplaces } from './marketplace.js';
import { type BesideOrders, besideOrders } from './page-overlay.js';

export interface SavedReading {
  kind: 'page' | 'data';
  url: string | null;
  /** What a page says its language is. */
  language?: string | undefined;
  reading: PageReading;
  beside: BesideOrders;
}

/** Something about the file that a person can do something about. */
export class Unreadable extends Error {}

const LIMIT = 64 * 1024 * 1024;

/** Whole-page archives, by how they begin, and what to do instead of reading them. */
const ARCHIVES: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:\ufeff?\s*)(?:From:|MIME-Version:|Snapshot-Content-Location:|Content-Type: ?multipart\/related)/i,
    'this is a web archive (.mhtml); open it in the browser and save it again as "Webpage, HTML only"',
  ],
  [
    /^bplist\d\d|^<\?xml[^>]*\?>\s*<!DOCTYPE plist/,
    'this is a Safari archive (.webarchive); open it in Safari and save it again as "Page Source"',
  ],
];

export function readSaved(bytes: Uint8Array, address?: string): SavedReading {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const archive = ARCHIVES.find(([start]) => start.test(head));
  if (archive) throw new Unreadable(archive[1]);
  if (bytes.length === 0) throw new Unreadable('the file is empty');
  if (bytes.length > LIMIT) throw new Unreadable(`the file is larger than ${LIMIT / 1024 / 1024} MB`);
  const text = textOf(bytes);
  if (!text.trim()) throw new Unreadable('the file holds nothing but spaces');
  const saved = /^\s*</.test(text) ? readHtml(text, address) : readData(text, address);
  // As in the extension: what sentences state is read where readings are kept.
  const orders = saved.reading.orders.map((order) => withStatedDates(order, saved.language));
  return { ...saved, reading: { ...saved.reading, orders } };
}

function textOf(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const text = new TextDecoder(wide ?? 'utf-8').decode(bytes);
  const start = text.slice(0, 4096);
  const odd = start.match(/[^\P{Cc}\s]|\ufffd/gu)?.length ?? 0;
  if (odd > start.length / 50) throw new Unreadable('the file is not text');
  return text;
}

function readData(text: string, address?: string): SavedReading {
  const payload = payloadIn(text);
  const url = address ? addressIn(address) : null;
  for (const marketplace of marketplaces) {
    const own = payload ? [payload] : marketplace.payloadsIn(text);
    const found = own.length ? own : marketplace.payloadsIn(text);
    const orderId = url ? marketplace.orderIdIn(url) : undefined;
    const readings = found.map((one) => marketplace.readPayload({ ...one, orderId })).filter((one) => one !== null);
    const [reading] = readings.sort(
      (one, other) => other.found - one.found || (other.cases?.length ?? 0) - (one.cases?.length ?? 0),
    );
    if (reading) return { kind: 'data', url: url?.href ?? null, reading, beside: {} };
  }
  throw new Unreadable('neither a page nor an answer that tells of orders');
}

/** The JSON of a captured answer, bare or wrapped in a call: `mtopjsonp3({...})`. */
function payloadIn(text: string): Payload | null {
  const bare = text.trim().replace(/^[\w$.]{1,80}\s*\(([\s\S]*)\)\s*;?$/, '$1');
  try {
    const json: unknown = JSON.parse(bare);
    const api = typeof json === 'object' && json !== null && 'api' in json ? json.api : null;
    return typeof api === 'string' ? { api, json } : null;
  } catch {
    return null;
  }
}

function addressIn(text: string): URL | null {
  const address = text.replace(/&amp;/g, '&');
  return URL.canParse(address) ? new URL(address) : null;
}

function readHtml(text: string, address?: string): SavedReading {
  let window: DOMWindow;
  try {
    window = new JSDOM(text).window;
    joinSplitCards(window.document);
  } catch {
    throw new Unreadable('the page could not be parsed');
  }
  try {
    const url = (address ? addressIn(address) : null) ?? addressOf(window.document, text);
    const owner = marketplaceFor(url);
    if (!owner) throw new Unreadable(`${url.host} is not a marketplace that Redress reads`);
    const reading = owner.readPage(window.document, url);
    const language = window.document.documentElement.lang || undefined;
    return { kind: 'page', url: url.href, language, reading, beside: besideOrders(window.document, url) };
  } finally {
    window.close();
  }
}

/**
 * On the phone's list a card is itself a link that holds links. A parser allows no such thing: it ends the outer link
 * where an inner one begins and leaves the rest of the card beside it. Live pages build their elements by script and
 * have none of this.
 */
function joinSplitCards(doc: Document): void {
  const href = (card: Element) => card.getAttribute('href') ?? '';
  const done = new Set<string>();
  for (const first of doc.querySelectorAll('a.order-item[href]')) {
    const pieces = [...doc.querySelectorAll('a.order-item[href]')].filter((one) => href(one) === href(first));
    if (done.has(href(first)) || pieces.length === 1) continue;
    done.add(href(first));
    const isOther = (node: ChildNode) =>
      node.nodeType === 1 &&
      [node as Element, ...(node as Element).querySelectorAll('.order-item')].some(
        (one) => one.matches('.order-item') && href(one) !== href(first),
      );
    const card = doc.createElement('div');
    card.className = first.className;
    first.before(card);
    const link = doc.createElement('a');
    link.setAttribute('href', href(first));
    card.append(link);
    for (let next: ChildNode | null = card.nextSibling; next && !isOther(next); next = card.nextSibling)
      card.append(next);
    for (const piece of card.querySelectorAll('a.order-item')) piece.replaceWith(...piece.childNodes);
  }
}

/**
 * Where a saved page came from: it says so in a comment, a link or its own orders; else it is tried as an order list.
 */
function addressOf(doc: Document, text: string): URL {
  const head = text.slice(0, 4096);
  const comment = /<!--[^>]*?(https?:\/\/[^\s<>"')]+)/.exec(head)?.[1];
  const links = [...doc.querySelectorAll('link[rel="canonical"], meta[property="og:url"]')];
  const named = links.map((link) => link.getAttribute('href') ?? link.getAttribute('content'));
  const known = [comment, ...named].map((one) => addressIn(one ?? '')).filter((url) => url !== null);
  const own = known.find((url) => {
    const kind = marketplaceFor(url)?.pageKind(url);
    return kind !== undefined && kind !== null && kind !== 'other';
  });
  return own ?? known.find((url) => !marketplaceFor(url)) ?? guessed(doc, marketplaces[0]);
}

function guessed(doc: Document, marketplace: Marketplace | undefined): URL {
  const shop = shopById(marketplace?.id ?? '');
  if (!marketplace || !shop) throw new Unreadable('no marketplace is known');
  const { addresses, defaultHost } = shop;
  const list = new URL(addresses.orderList(defaultHost));
  if (marketplace.cards(doc).length || marketplace.readPage(doc, list).found) return list;
  const order = new URL(addresses.order(defaultHost, ''));
  return marketplace.readPage(doc, order).found ? order : list;
}

/** The fields that an order should tell and does not. */
export function missingIn(order: OrderReading): string[] {
  return missingFields(order);
}
