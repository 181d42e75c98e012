import type { ShopState } from '../shop-state.js';
import { stringTyped, wrongTyped } from './blocks.js';

/** The answer as the shop's state wants it: strings for numbers, or types that nobody promised. */
export function shapedPayload(payload: object, state: ShopState): unknown {
  if (state.broken === 'payload-types') return wrongTyped(payload);
  return state.stringTypes ? stringTyped(payload) : payload;
}
