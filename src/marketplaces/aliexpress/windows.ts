// The sentences in which the page states its own windows. Only what is understood becomes a window; the text is kept.

import type { OrderFields, StatedWindow, Strategy } from '../../domain/order.js';
import { readDay } from '../printed/read-day.js';
import { clean, type Into, put } from '../reading.js';

const WITHIN = /\bwithin (\d{1,3})(?: (?:calendar|natural))? days? (?:of|after|from|since) ([^.;]{1,80})/i;
const FAULT = /defective|not as described|damaged|faulty|broken/i;
const RETURN = /return|send (?:it|them) back|change of mind|not satisfied/i;

/** What the words after "within N days of" count from. */
const STARTS: [StatedWindow['from'], RegExp][] = [
  [
    'completed',
    /^(?:(?:you|the|your) )*(?:confirm|order (?:was |is |has been )?complet|complet|receipt confirm|confirmation of receipt)/i,
  ],
  ['ordered', /^(?:(?:you|the|your) )*(?:order(?: was| is)? placed|order date|plac(?:ed|ing))/i],
  ['paid', /^(?:(?:you|the|your) )*(?:pay|paid)/i],
  ['shipped', /^(?:(?:you|the|your) )*(?:ship|dispatch|order (?:was |is )?(?:shipped|dispatched))/i],
  [
    'delivered',
    /^(?:(?:you|the|your) )*(?:deliver|receiv|order (?:was |is )?(?:delivered|received)|(?:package|item) (?:was |is )?(?:delivered|received))/i,
  ],
];

/** Sentences of a text; the page forgets the space between them. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s*(?=\p{Lu})|\s*[·•]\s*/u)
    .map(clean)
    .filter(Boolean);
}

export function windowsIn(text: string): StatedWindow[] {
  const windows: StatedWindow[] = [];
  for (const words of sentencesOf(text)) {
    const [, count, start = ''] = WITHIN.exec(words) ?? [];
    const days = Number(count);
    const from = STARTS.find(([, pattern]) => pattern.test(start))?.[0];
    if (!from || !(days >= 1 && days <= 400)) continue;
    windows.push({ days, from, about: FAULT.test(words) ? 'fault' : RETURN.test(words) ? 'return' : 'any', words });
  }
  return windows.slice(0, 8);
}

const REFUND = /\brefund\b[^.]*?\b(?:no delivery|not delivered|undelivered|not received)\s+(?:before|by)\s+(.{6,40})/i;

/** Puts the promises that come with an order, and what of them has a day. */
export function putPromises(into: Into<OrderFields>, texts: string[], by: Strategy): void {
  const promises = texts
    .flatMap((text) => text.split(/\s*[·•]\s*/))
    .map(clean)
    .filter(Boolean);
  const all = [...new Set(promises)].slice(0, 20);
  if (all.length) put(into, 'serviceTexts', all, by);
  for (const words of all.flatMap(sentencesOf)) {
    const day = REFUND.exec(words)?.[1];
    if (!day) continue;
    put(into, 'refundWords', words, by);
    if (into.fields.refundWords === words) put(into, 'refundIfNotDeliveredBefore', readDay(day), by);
  }
  putWindows(into, all, by);
}

/** Adds the windows that texts state to those that are known. */
export function putWindows(into: Into<OrderFields>, texts: string[], by: Strategy): void {
  const windows = [...(into.fields.windows ?? []), ...texts.flatMap(windowsIn)];
  const distinct = new Map(windows.map((one) => [`${one.days} ${one.from} ${one.about}`, one]));
  if (!distinct.size) return;
  into.fields.windows = [...distinct.values()].slice(0, 8);
  into.wonBy.windows ??= by;
}
