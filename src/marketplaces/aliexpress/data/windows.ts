// The promises printed with an order. The sentences are stored here, and what they state is read from them later.

import type { OrderFields } from '../../../domain/orders/order.js';
import type { Strategy } from '../../../domain/reading/strategy.js';
import { clean, type Into, put } from '../../read-values.js';

/** Sets the promises that are printed with an order, as one sentence each. */
export function putPromises(into: Into<OrderFields>, texts: string[], by: Strategy): void {
  const promises = texts
    .flatMap((text) => text.split(/\s*[·•]\s*/))
    .map(clean)
    .filter(Boolean);
  const all = [...new Set(promises)].slice(0, 20);
  if (all.length) put(into, 'serviceTexts', all, by);
}
