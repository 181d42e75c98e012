import type { PageKind } from '../../../domain/reading/page-kind.js';
import type { DrawnPage } from '../../page-reading.js';
import { pageKind } from '../page-kind.js';
import { isDrawn, seenIn } from './is-drawn.js';
import { readOrderPage } from './order-page.js';
import { cards, lookAtCard } from './orders.js';
import { ACCOUNT, CAPTCHA, EMPTY, SIGN_IN } from './selectors.js';

/** Reads the whole page. Never throws. */
export function readPage(doc: Document, url: URL, age = 0): DrawnPage {
  const page = pageKind(url) ?? 'other';
  const reading: DrawnPage = {
    page,
    found: 0,
    orders: [],
    drawn: [],
    unread: [],
    signedIn: null,
    captcha: false,
    unknownShape: false,
  };
  try {
    reading.captcha = page === 'captcha' || doc.querySelector(CAPTCHA) !== null;
    if (page === 'order-list') readList(doc, url, reading);
    else if (page === 'order') readOne(doc, url, reading);
    readAccount(doc, page, reading);
    reading.unknownShape = page === 'order-list' && isUnknownShape(doc, reading, age);
  } catch {
    // The page has an unforeseen shape. What was read so far stays.
  }
  return reading;
}

function readList(doc: Document, url: URL, reading: DrawnPage): void {
  cards(doc).forEach((card, index) => {
    reading.found++;
    const read = lookAtCard(card, index + 1, url);
    if ('orderId' in read) reading.drawn.push(read);
    else reading.unread.push(read);
  });
}

function readOne(doc: Document, url: URL, reading: DrawnPage): void {
  const order = readOrderPage(doc, url);
  if (!order) return;
  reading.orders.push(order);
  reading.found = 1;
}

function readAccount(doc: Document, page: PageKind, reading: DrawnPage): void {
  if (page === 'sign-in') reading.signedIn = false;
  else if (reading.orders.length || reading.drawn.length || doc.querySelector(ACCOUNT)) reading.signedIn = true;
  else if (doc.querySelector(SIGN_IN)) reading.signedIn = false;
}

/** True for an order list that is loaded, but has neither a card nor a message that there are no orders. */
function isUnknownShape(doc: Document, reading: DrawnPage, age: number): boolean {
  if (reading.found || reading.captcha || reading.signedIn === false || !doc.body) return false;
  return !seenIn(doc, EMPTY) && isDrawn(doc, age);
}
