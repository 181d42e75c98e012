// Every selector of this reader, by what it finds. Each list begins with the surest.
import type { Strategy } from '../../../domain/reading/strategy.js';

type StrategySelector = readonly [Strategy, string];
export type SelectorList = readonly [StrategySelector, ...StrategySelector[]];

export const CARD = '.order-item';
/** The cards' older class name, for pages without the present one. */
export const OLD_CARD = '#buyer-ordertable .order-item-wraper';
export const ORDER_LINK = 'a[href*="rderId="]';
/** The order link in the header of today's cards. */
export const HEADER_LINK = 'a[data-pl="order_item_header_detail"]';
export const DETAIL_LINK = `${HEADER_LINK}, a[href*="/order/detail"], a[href*="order_detail.htm"]`;

// The first selector of each list is a single class, which browsers find several times as fast as anything else.
export const INFO: SelectorList = [
  ['named', '.order-item-header-right-info'],
  ['named', '[data-pl="order_item_header_info"]'],
  ['prefix', '[class*="order-item-header-right"], [class*="header-right-info"]'],
  ['named', '.order-info .info-body'],
];
export const STATE: SelectorList = [
  ['named', '.order-item-header-status-text'],
  ['named', '[data-pl="order_item_header_status"]'],
  ['prefix', '[class*="header-status"]'],
];
export const STORE: SelectorList = [
  ['named', '.order-item-store-name'],
  ['named', '[data-pl="order_item_store_name"]'],
  ['prefix', '[class*="store-name"]'],
];
export const TOTAL: SelectorList = [
  ['named', '.order-item-content-opt-price-total'],
  ['named', '[data-pl="order_item_content_price_total"]'],
  ['prefix', '[class*="price-total"]'],
  ['named', '.amount-num'],
];
/** The part of a card with its products and its total. What the card says of a case comes after it. */
export const CONTENT = '.order-item-content';
export const CASE_BADGE_TODAY: SelectorList = [['named', '.expose-info-item-title']];
export const CASE_BADGE: SelectorList = [...CASE_BADGE_TODAY, ['prefix', '[class*="expose-info-item-title"]']];

export const NAME: SelectorList = [
  ['named', '.order-item-content-info-name'],
  ['named', '[data-pl="order_item_content_info_name"]'],
  ['prefix', '[class*="content-info-name"]'],
  ['named', '.product-title'],
];
export const PICTURE: SelectorList = [
  ['named', '.order-item-content-img'],
  ['prefix', '[class*="content-img"]'],
];
export const VARIANT: SelectorList = [
  ['named', '.order-item-content-info-sku'],
  ['prefix', '[class*="content-info-sku"]'],
];
export const QUANTITY: SelectorList = [
  ['named', '.order-item-content-info-number-quantity'],
  ['prefix', '[class*="number-quantity"]'],
];
export const PRICE: SelectorList = [
  ['named', '.order-item-content-info-number'],
  ['prefix', '[class*="content-info-number"]'],
];
/** A price, and its characters where each has an element of its own. The part after `--` changes with every release. */
export const AMOUNT_WRAP = '[class*="es--wrap"]';
export const AMOUNT_SIGN = '[class*="es--char"]';

export const DETAIL = {
  root: '.order-detail-order-info, .order-detail-item-content-wrap, [class*="order-detail"], .order-status',
  status: '.order-status, [class*="order-status"]',
  rows: '.order-detail-order-info .info-row, .info-row',
  line: '.order-detail-item-content-wrap',
  title: '.item-title',
  variant: '.item-sku-attr',
  price: '.item-price, [class*="item-price"]',
  item: 'a[href*="/item/"]',
  store: 'a[href*="/store/"]',
  /** The blocks of an order that name its store; headers and recommendations link other stores. */
  storeBlock: '[class*="order-detail"], .order-detail-item-content-wrap',
  storeName: '.store-name',
  lineLink: 'a[href*="radeOrderLineId="]',
  priceRow: '.order-price-item',
  amount: '.right-col, [data-pl="order_price_item_value"]',
  services: '[class*="order-service"], [class*="service-item"], [class*="service-commit"]',
  disputeLink: 'a[href*="/reverse-pages/"]',
  button: 'button, a[class*="btn"]',
} as const;

export const CAPTCHA = '#baxia-dialog-content, .baxia-dialog, #nc_1_wrapper, .nc-container';
export const SIGN_IN = 'input[type="password"], #fm-login-id, [class*="login-form"]';
export const ACCOUNT = 'a[href*="logout"], a[href*="log_off"], a[href*="log-off"]';
export const EMPTY =
  '.order-empty, .comet-empty, [class*="order-empty"], [class*="order"] [class*="empty--"], [class*="no-order"]';
export const LOADING = '.comet-loading, [class*="loading"], [class*="skeleton"]';
