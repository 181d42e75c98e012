import type { DataReader } from '../data-reader.js';
import { orderIdIn, owns } from './addresses.js';
import { payloadsIn } from './page-state.js';
import { readPayload } from './payload.js';
import { readDrawn } from './read-drawn.js';
import { understandOrder } from './understand.js';
import { understandCase } from './understand-case.js';

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
