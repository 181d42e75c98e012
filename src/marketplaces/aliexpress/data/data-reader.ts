import type { DataReader } from '../../data-reader.js';
import { orderIdIn, owns } from '../addresses.js';
import { readDrawn } from './interpret-card.js';
import { understandCase } from './interpret-case.js';
import { understandOrder } from './interpret-order.js';
import { payloadsIn } from './page-state.js';
import { readPayload } from './payload.js';

export const aliexpressData: DataReader = {
  id: 'aliexpress',
  owns,
  orderIdIn,
  readPayload,
  payloadsIn,
  readDrawn,
  understandOrder,
  understandCase,
};
