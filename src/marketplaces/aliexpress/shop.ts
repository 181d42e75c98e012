import type { Shop } from '../shop.js';
import { addresses, DEFAULT_HOST, isDeclined, owns } from './addresses.js';
import { unknownReasons } from './form/choose-reason.js';
import { pageKind } from './page-kind.js';
import { policy } from './policy.js';

export const aliexpressShop: Shop = {
  id: 'aliexpress',
  name: 'AliExpress',
  defaultHost: DEFAULT_HOST,
  owns,
  declines: isDeclined,
  pageKind,
  policy,
  addresses,
  unknownReasons,
};
