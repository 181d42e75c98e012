import type { View } from './view.js';

/** Pictures stay on a host that the browser is sent to the shop for; the real ones are on another. */
export function pictureAddress(pictureId: string): string {
  return `https://www.aliexpress.com/kf/${pictureId}.jpg_220x220.jpg`;
}

export function storeAddress(storeId: string, view: View): string {
  return `${view.siteOrigin.replace('https:', '')}/store/${storeId}`;
}

export function detailAddress(orderId: string, view: View): string {
  return `${view.siteOrigin}/p/order/detail.html?orderId=${orderId}`;
}

export function productAddress(productId: string, view: View): string {
  return `${view.siteOrigin.replace('https:', '')}/item/${view.productNumber(productId)}.html`;
}

export function caseFormAddress(lineId: string, received: boolean, view: View): string {
  return `${view.siteOrigin}/p/reverse-pages/start.html?tradeOrderLineId=${lineId}&isReceived=${received}`;
}

export function caseAddress(lineId: string, reverseOrderLineId: string): string {
  return `https://trade.aliexpress.com/issue/fastissue/Detail.htm?tradeOrderLineId=${lineId}&reverseOrderLineId=${reverseOrderLineId}`;
}

export function refundAddress(lineId: string): string {
  return `https://m.aliexpress.com/p/refund-amount/detail.html?tradeOrderLineId=${lineId}`;
}
