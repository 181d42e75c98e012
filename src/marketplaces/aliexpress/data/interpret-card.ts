// What the texts and addresses of a card mean, field by field. This runs in the background, so that no page waits for
// it.

import type { LineFields, LineReading, OrderReading } from '../../../domain/orders/order.js';
import type { RawCard, RawLine } from '../../../domain/orders/raw-card.js';
import { afterLabel } from '../../../domain/printed/after-label.js';
import { looksDated } from '../../../domain/printed/looks-dated.js';
import { addressOf, clean, type Into, put, putPrinted, quantityOf } from '../../read-values.js';
import { LINKS, productIdIn } from '../addresses.js';
import { pictureOf } from '../picture.js';

/** One card's order, with dates and amounts as printed. */
export function interpretCard(card: RawCard): OrderReading {
  const { orderId, by = {} } = card;
  const order: OrderReading = { orderId, fields: {}, wonBy: {}, lines: [] };
  order.lines = card.lines.flatMap((raw) => {
    const line = readLine(raw);
    // A line with neither a title nor any other field is a picture that leads nowhere.
    return raw.title !== undefined || Object.keys(line.fields).length > 0 ? [line] : [];
  });
  put(order, 'printedDate', afterLabel(clean(card.date)), by.date ?? 'named');
  const texts = (card.texts ?? []).map(clean);
  const loose = order.fields.printedDate === undefined ? looseDays(texts) : [];
  if (loose.length) order.rows = loose.map((text) => [text]);
  put(order, 'stateText', stateIn(card.state ?? []), by.state ?? 'named');
  putPrinted(order, 'printedTotal', card.total ?? '', by.total ?? 'named');
  putPrinted(order, 'printedTotal', labelledTotal(texts), 'words');
  put(order, 'storeName', clean(card.store), by.store ?? 'link');
  put(order, 'storeUrl', addressOf(card.storeHref, LINKS), 'link');
  put(order, 'caseText', clean(card.badge), by.badge ?? 'named');
  const address = addressOf(card.href, LINKS);
  put(order, 'detailUrl', address?.includes(orderId) ? address : null, 'link');
  return order;
}

/** The texts of a card that may contain the day of the order. Digits alone do not count. */
function looseDays(texts: readonly string[]): string[] {
  const isDay = (text: string) => looksDated(text) && /\p{L}|\p{Nd}[-/.]\p{Nd}+[-/.]\p{Nd}/u.test(text);
  const days = texts.filter((text) => text.length < 60 && !/\d{14,}/.test(text) && isDay(text));
  return [...new Set(days)].slice(0, 10);
}

/** The amount after a label and a colon, when the card has exactly one such text. */
function labelledTotal(texts: readonly string[]): string | undefined {
  const amounts = texts.map((text) => /^[^\d:：\n]{1,30}[:：]\s*(?=[^\n]*\d)([^:：\n]{1,30})$/u.exec(text)?.[1] ?? '');
  const prices = new Set(amounts.filter((text) => /\p{Sc}|\b[A-Z]{3}\b/u.test(text)));
  return prices.size === 1 ? [...prices][0] : undefined;
}

/** The state, without a "Date: …" that may follow it in the same text. */
function stateIn(parts: readonly string[]): string {
  const texts = parts.map(clean);
  const end = texts.findIndex((text, index) => index > 0 && /[:：]|\p{Nd}/u.test(text));
  const state = (end < 0 ? texts : texts.slice(0, end)).join(' ');
  return clean(state.replace(/(?<=\p{Ll})\p{Lu}\p{L}*( \p{L}+)?\s*[:：].*$/u, ''));
}

function readLine({ title, href = '', picture, variant, quantity, price, by = {} }: RawLine): LineReading {
  const line: Into<LineFields> = { fields: {}, wonBy: {} };
  put(line, 'title', clean(title), by.title ?? 'named');
  put(line, 'productId', productIdIn(href), 'link');
  put(line, 'productUrl', addressOf(href, LINKS), 'link');
  put(line, 'pictureUrl', pictureOf(picture), by.picture ?? 'named');
  put(line, 'variant', clean(variant), by.variant ?? 'named');
  put(line, 'quantity', quantityOf(quantity), by.quantity ?? 'named');
  if (price === undefined) return line;
  const count = clean(quantity);
  const amount = clean(price);
  const shown = count && amount.endsWith(count) ? amount.slice(0, -count.length) : amount;
  putPrinted(line, 'printedUnitPrice', shown, by.price ?? 'named');
  return line;
}
