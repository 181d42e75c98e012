import type { OrderReading, PageKind } from '../../domain/order.js';
import type { PageReading } from '../page-reading.js';
import { textsIn } from './elements.js';
import { readOrderPage } from './order-page.js';
import { cards, readCard } from './orders.js';
import { pageKind } from './page-kind.js';
import { ACCOUNT, CAPTCHA, EMPTY, LOADING, SIGN_IN } from './selectors.js';

/** Reads the whole page; `data` is what its own data told, which goes before what is drawn. Never throws. */
export function readPage(doc: Document, url: URL, data: PageReading | null = null): PageReading {
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
    if (page === 'order-list') readList(doc, url, reading, data);
    else if (page === 'order' || page === 'tracking') readOne(doc, url, reading, data);
    readAccount(doc, page, reading);
    reading.unknownShape = page === 'order-list' && isUnknownShape(doc, reading);
  } catch {
    // What was read before a page surprised us is kept.
  }
  return reading;
}

function readList(doc: Document, url: URL, reading: PageReading, state: PageReading | null): void {
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

function readOne(doc: Document, url: URL, reading: PageReading, data: PageReading | null): void {
  const shown = reading.page === 'order' ? readOrderPage(doc, url) : null;
  const [state] = data?.orders ?? [];
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
