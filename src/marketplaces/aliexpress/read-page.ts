import type { OrderReading, PageKind } from '../../domain/order.js';
import type { PageReading, Payload } from '../marketplace.js';
import { textsIn } from './elements.js';
import { readOrderPage } from './order-page.js';
import { cards, readCard } from './orders.js';
import { pageKind } from './page-kind.js';
import { payloadsIn } from './page-state.js';
import { readPayload } from './payload.js';
import { ACCOUNT, CAPTCHA, EMPTY, LOADING, SIGN_IN } from './selectors.js';

/** Reads the whole page: its state first, its elements for the rest. Never throws. */
export function readPage(doc: Document, url: URL): PageReading {
  const page = pageKind(url) ?? 'other';
  const reading: PageReading = {
    page,
    found: 0,
    orders: [],
    unread: [],
    signedIn: null,
    captcha: false,
    unknownShape: false,
  };
  try {
    reading.captcha = page === 'captcha' || doc.querySelector(CAPTCHA) !== null;
    if (page === 'order-list') readList(doc, url, reading);
    else if (page === 'order' || page === 'tracking') readOne(doc, url, reading);
    readAccount(doc, page, reading);
    reading.unknownShape = page === 'order-list' && isUnknownShape(doc, reading);
  } catch {
    // What was read before a page surprised us is kept.
  }
  return reading;
}

/** A page is read again with every change of it, its scripts' texts stay the same. */
const searched = new WeakMap<Element, { text: string; payloads: Payload[] }>();

function payloadsOf(script: Element): Payload[] {
  const text = script.textContent ?? '';
  const before = searched.get(script);
  if (before?.text === text) return before.payloads;
  const payloads = payloadsIn(text);
  searched.set(script, { text, payloads });
  return payloads;
}

/** What the page's own scripts hold. */
function stateOf(doc: Document, page: PageKind, orderId: string | null): PageReading | null {
  for (const script of [...doc.scripts].slice(0, 200)) {
    for (const payload of payloadsOf(script)) {
      const reading = readPayload({ ...payload, orderId: orderId ?? undefined });
      if (reading?.page === page && reading.found > 0) return reading;
    }
  }
  return null;
}

function readList(doc: Document, url: URL, reading: PageReading): void {
  const state = stateOf(doc, 'order-list', null);
  const found = cards(doc);
  if (!found.length && state) Object.assign(reading, { ...state, captcha: reading.captcha });
  reading.found = Math.max(found.length, reading.found);
  const known = new Map(state?.orders.map((order) => [order.orderId, order]));
  found.forEach((card, index) => {
    const read = readCard(card, index + 1, url);
    if ('orderId' in read) reading.orders.push(joined(known.get(read.orderId), read));
    else reading.unread.push(read);
  });
}

function readOne(doc: Document, url: URL, reading: PageReading): void {
  const inAddress = url.searchParams.get('orderId') ?? url.searchParams.get('tradeOrderId');
  const shown = reading.page === 'order' ? readOrderPage(doc, url) : null;
  const [state] = stateOf(doc, reading.page, inAddress)?.orders ?? [];
  const order = shown && (!state || state.orderId === shown.orderId) ? joined(state, shown) : (state ?? shown);
  if (!order) return;
  reading.orders.push(order);
  reading.found = 1;
}

/** One order from both sources: the page's data is surer, its elements fill the gaps. */
function joined(data: OrderReading | undefined, shown: OrderReading): OrderReading {
  if (!data) return shown;
  return {
    orderId: shown.orderId,
    fields: { ...shown.fields, ...data.fields },
    wonBy: { ...shown.wonBy, ...data.wonBy },
    lines: data.lines.length ? data.lines : shown.lines,
  };
}

function readAccount(doc: Document, page: PageKind, reading: PageReading): void {
  if (page === 'sign-in') reading.signedIn = false;
  else if (reading.orders.length || doc.querySelector(ACCOUNT)) reading.signedIn = true;
  else if (doc.querySelector(SIGN_IN)) reading.signedIn = false;
}

/** The page is there, it is an order list, and nothing on it is a card or says why there is none. */
function isUnknownShape(doc: Document, reading: PageReading): boolean {
  if (reading.found || reading.captcha || reading.signedIn === false || !doc.body) return false;
  if (doc.querySelector(`${EMPTY}, ${LOADING}`)) return false;
  return textsIn(doc.body, 60).join(' ').length > 40;
}
