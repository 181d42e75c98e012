import { join } from 'node:path';

const dist = join(import.meta.dirname, '../../dist');

export const CHROME = join(dist, 'chrome');
export const FIREFOX = join(dist, 'firefox');
export const MY_ORDERS = 'https://www.aliexpress.com/p/order/index.html';
export const ORDER = (orderId: string) => `https://www.aliexpress.com/p/order/detail.html?orderId=${orderId}`;
export const TRACKING = (orderId: string) => `https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=${orderId}`;
/** The day the practice shop lives in: the real one, so that its dates are near. */
export const TODAY = new Date().toISOString().slice(0, 10);
