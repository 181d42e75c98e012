// Measures the built extension in a real browser and prints what it found in this run. `npm run bench -- reading`
// measures that part only. Ends with 1 when a limit is exceeded.
import { type Shop, startShop } from '../shop/server.js';
import { capture } from './capture/capture.js';
import { exhibits } from './exhibits.js';
import { opening } from './opening.js';
import { payloads } from './payloads.js';
import { REPEATS } from './places.js';
import { reading } from './reading.js';
import { requests } from './requests.js';
import { printTable, type Row } from './row.js';
import { size } from './size.js';
import { streaming } from './streaming.js';

const PARTS: Record<string, (shop: Shop) => Row[] | Promise<Row[]>> = {
  size,
  requests,
  reading,
  payloads,
  opening,
  streaming,
  capture,
  exhibits,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`There is no part called ${unknown.join(', ')}. The parts are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

console.log(`Medians of ${REPEATS}, with the least and the most. Times are this machine’s, on this run.\n`);
const shop = await startShop({ count: 25 });
let failed = false;
try {
  for (const [name, measure] of Object.entries(PARTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const rows = await measure(shop);
    console.log(name);
    printTable(rows);
    console.log('');
    failed ||= rows.some((row) => row.failed);
  }
} finally {
  await shop.close();
}
if (failed) console.error('A limit is exceeded: see above.');
process.exit(failed ? 1 : 0);
