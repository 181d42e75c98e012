import { parseArgs } from 'node:util';
import { startShop } from './server.js';

/** `npx tsx test/shop/main.ts [--port 4430] [--mixed]`: the practice shop, for a person. */
const { values } = parseArgs({
  options: { port: { type: 'string', default: '4430' }, mixed: { type: 'boolean', default: false } },
});
const shop = await startShop({
  port: Number(values.port),
  ...(values.mixed ? { language: 'mixed' as const, currency: 'mixed' as const } : {}),
});

console.log(`The practice shop listens on port ${shop.port}. A Chromium of its own reaches it with:

  chromium --user-data-dir=/tmp/practice-profile \\
    --host-resolver-rules="MAP *.aliexpress.com:443 127.0.0.1:${shop.port}, MAP *.aliexpress.us:443 127.0.0.1:${shop.port}, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1" \\
    --ignore-certificate-errors-spki-list=${shop.spki} \\
    https://www.aliexpress.com/__shop/

Without a browser:  curl -k --resolve www.aliexpress.com:${shop.port}:127.0.0.1 https://www.aliexpress.com:${shop.port}/p/order/index.html`);
process.on('SIGINT', () => void shop.close().then(() => process.exit(0)));
process.on('SIGTERM', () => void shop.close().then(() => process.exit(0)));
