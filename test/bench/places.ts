import { resolve } from 'node:path';

export const DIST = resolve(import.meta.dirname, '../..', process.env.REDRESS_DIST ?? 'dist', 'chrome');
export const FIREFOX_DIST = resolve(import.meta.dirname, '../..', process.env.REDRESS_DIST ?? 'dist', 'firefox');
/** Of an extension that reads cards and does no more. */
export const BARE = resolve(import.meta.dirname, 'bare-extension');
export const MY_ORDERS = 'https://www.aliexpress.com/p/order/index.html';
/** The scripts that read pages of the shop, and the one that stands beside them. */
export const READING = ['content.js', 'page-data.js'];
export const BESIDE = ['beside.js'];
/** The one script of a product's page. */
export const OF_A_KIND = ['listing.js'];
/** All scripts that run in pages of the shop. */
export const SCRIPTS = [...READING, ...BESIDE, ...OF_A_KIND];
/** How often each thing is measured. */
export const REPEATS = 7;
