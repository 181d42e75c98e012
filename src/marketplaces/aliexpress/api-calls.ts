import type { ApiReader } from '../api-reader.js';

/** The calls whose answers contain orders. In lower case, because the page itself writes them in more than one way. */
export const CALLS = {
  list: 'mtop.aliexpress.trade.buyer.order.list',
  detail: 'mtop.aliexpress.trade.buyer.order.detail',
  tracking: 'mtop.ae.ld.querydetail',
  caseList: 'mtop.aliexpress.buyer.reverse.queryreverseorderpagelistforbuyer',
  caseDetail: 'mtop.aliexpress.buyer.reverse.reverseorderlinerenderforbuyer',
} as const;
/**
 * The names of all calls about cases begin with this. The form is drawn from such a call too
 * (`batch.initiateReverseRender`), so that the family means nothing by itself: a call that is not named above is counted
 * and read of nothing.
 */
const CASE_CALLS = 'mtop.aliexpress.buyer.reverse.';

/** Found in the inline scripts that contain orders, and in no others. */
export const ORDER_DATA = /om_list_order|detail_order_status_block|fastDeliveryInfoDTO/;

const NAMES = [...Object.values(CALLS).filter((name) => !name.startsWith(CASE_CALLS)), CASE_CALLS]
  .map((name) => name.replaceAll('.', '\\.') + (name === CASE_CALLS ? '[\\w.]+' : ''))
  .join('|');

export const aliexpressCalls: ApiReader = {
  id: 'aliexpress',
  calls: new RegExp(`^(?:https?:)?//(?:[\\w-]+\\.)*aliexpress\\.(?:com|us)(?::\\d+)?/(?:h5|gw)/(${NAMES})/`, 'i'),
  // Of an order, a line, a case; within `data=`, they stand in JSON.
  numbers:
    /(?:^|[^\w])(tradeOrderId|orderId|tradeOrderLineId|reverseOrderLineId|reverseOrderId)["']?\s*[=:]\s*["']?(\d{6,24})(?!\d)/g,
};
