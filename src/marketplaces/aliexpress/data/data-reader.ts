import type { DataReader } from '../../data-reader.js';
import { orderIdIn, owns } from '../addresses.js';
import { payloadsIn } from './embedded-payloads.js';
import { interpretCard } from './interpret-card.js';
import { interpretCase } from './interpret-case.js';
import { interpretOrder } from './interpret-order.js';
import { readPayload } from './payload.js';

export const aliexpressData: DataReader = {
  id: 'aliexpress',
  owns,
  orderIdIn,
  readPayload,
  payloadsIn,
  interpretCard,
  interpretOrder,
  interpretCase,
};
