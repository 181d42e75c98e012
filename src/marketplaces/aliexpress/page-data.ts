/** The calls whose answers tell of orders. Lower case: the page itself writes them in more than one way. */
export const CALLS = {
  list: 'mtop.aliexpress.trade.buyer.order.list',
  detail: 'mtop.aliexpress.trade.buyer.order.detail',
  tracking: 'mtop.ae.ld.querydetail',
} as const;

/** What stands in a script that carries orders, and nowhere else. */
export const ORDER_DATA = /om_list_order|detail_order_status_block|fastDeliveryInfoDTO/;

const CALL = /^(?:https?:)?\/\/(?:[\w-]+\.)*aliexpress\.(?:com|us)(?::\d+)?\/(?:h5|gw)\/(mtop\.[\w.]+)\//i;

/** The call that a request address makes, when its answer tells of orders. */
export function apiOf(url: string): string | null {
  const api = CALL.exec(url.slice(0, 400))?.[1]?.toLowerCase();
  return Object.values<string>(CALLS).find((call) => call === api) ?? null;
}
