import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { CALLS } from '../../src/marketplaces/aliexpress/api-calls.js';
import { aliexpressData } from '../../src/marketplaces/aliexpress/data/data-reader.js';
import { milliseconds, numberOf, spreadOf } from './figures.js';
import { REPEATS } from './places.js';
import type { Row } from './row.js';

const COUNTS = [10, 100, 1000];

/** The answer of a list of `count` orders, each with a product of its own. */
function answerOf(count: number): string {
  const blocks = Array.from({ length: count }, (_, n) => [
    `pc_om_list_order_${n}`,
    {
      tag: 'pc_om_list_order',
      fields: {
        orderId: String(8_330_000_000_000_000 + n),
        orderDateText: `Oct ${1 + (n % 28)}, 2026`,
        statusText: 'Completed',
        totalPriceText: `US $${n}.50`,
        currencyCode: 'USD',
        storeName: `Store ${n % 40}`,
        storePageUrl: `//www.aliexpress.com/store/${1_101_000_000 + (n % 40)}`,
        orderDetailUrl: `//www.aliexpress.com/p/order/detail.html?orderId=${8_330_000_000_000_000 + n}`,
        buttons: [{ type: 'TRACKING' }, { type: 'REPURCHASE' }],
        orderLines: [
          {
            orderLineId: String(8_340_000_000_000_000 + n),
            productId: String(1_005_000_000_000_000 + n),
            itemTitle: `Thing ${n}`,
            itemPriceText: `US $${n}.50`,
            quantity: '1',
            skuAttrs: [{ text: 'Red' }],
          },
        ],
      },
    },
  ]);
  return JSON.stringify({ api: CALLS.list, data: { data: Object.fromEntries(blocks) } });
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes of script heap still held after collecting. */
function heapNow(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** In a function of its own: the reading of the round before is no longer held when this one begins. */
function readOnce(text: string, count: number): { ms: number; heapKb: number } {
  const heapBefore = heapNow();
  const start = process.cpuUsage();
  const reading = aliexpressData.readPayload({ api: CALLS.list, json: JSON.parse(text) });
  const { user, system } = process.cpuUsage(start);
  const heapKb = Math.round((heapNow() - heapBefore) / 1024);
  // Asked after collecting, so that what was read is still held then.
  if (reading?.orders.length !== count) throw new Error(`${reading?.orders.length} of ${count} orders were read`);
  return { ms: (user + system) / 1000, heapKb };
}

/**
 * What reading the page's own data costs, here in Node: the extension does it in its background, where no page waits.
 */
export function payloads(): Row[] {
  const rows: Row[] = [];
  let before = 0;
  for (const count of COUNTS) {
    const text = answerOf(count);
    const times: number[] = [];
    const heaps: number[] = [];
    for (let round = 0; round < REPEATS; round += 1) {
      const { ms, heapKb } = readOnce(text, count);
      times.push(ms);
      heaps.push(heapKb);
    }
    const each = spreadOf(times).median / count;
    const growth = before ? `, ${(each / before).toFixed(2)} of an order's cost before` : '';
    before = each;
    rows.push(
      { what: `data of ${count} orders, ${text.length} characters, processor time`, figure: milliseconds(times) },
      { what: '… an order', figure: `${(each * 1000).toFixed(1)} µs${growth}` },
      { what: '… heap that the reading holds after collecting', figure: `${numberOf(heaps)} kB` },
    );
  }
  return rows;
}
