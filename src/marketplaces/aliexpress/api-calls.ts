/** The calls whose answers tell of orders. Lower case: the page itself writes them in more than one way. */
export const CALLS = {
  list: 'mtop.aliexpress.trade.buyer.order.list',
  detail: 'mtop.aliexpress.trade.buyer.order.detail',
  tracking: 'mtop.ae.ld.querydetail',
  caseList: 'mtop.aliexpress.buyer.reverse.queryreverseorderpagelistforbuyer',
} as const;
/** How the names of all calls about cases begin; the list's alone is known. */
export const CASE_CALLS = 'mtop.aliexpress.buyer.reverse.';

/** What stands in a script that carries orders, and nowhere else. */
export const ORDER_DATA = /om_list_order|detail_order_status_block|fastDeliveryInfoDTO/;

const CALL = /^(?:https?:)?\/\/(?:[\w-]+\.)*aliexpress\.(?:com|us)(?::\d+)?\/(?:h5|gw)\/(mtop\.[\w.]+)\//i;

/** The call that a request address makes, when its answer tells of orders. */
export function apiOf(url: string): string | null {
  const api = CALL.exec(url.slice(0, 400))?.[1]?.toLowerCase();
  return api && (Object.values<string>(CALLS).includes(api) || api.startsWith(CASE_CALLS)) ? api : null;
}
