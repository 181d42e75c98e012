import { resolve } from 'node:path';

export const DIST = resolve(import.meta.dirname, '../..', process.env.REDRESS_DIST ?? 'dist', 'chrome');
export const MY_ORDERS = 'https://www.aliexpress.com/p/order/index.html';
/** The scripts that run in pages of the shop. */
export const SCRIPTS = ['content.js', 'page-data.js', 'beside.js'];
/** How often each thing is measured. */
export const REPEATS = 7;
