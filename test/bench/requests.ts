import type { CDPSession, Page } from 'puppeteer-core';
import type { Chromium } from '../browser/chromium.js';
import type { Shop } from '../shop/server.js';
import { backgroundOf, storedOrders, withRedress } from './browsers.js';
import { MY_ORDERS } from './places.js';
import type { Row } from './row.js';
import { traced } from './trace.js';

interface Watched {
  /** Requests of the background and of our pages to anywhere but the package itself. */
  ofOurs: string[];
  /**
   * Requests in the shop's pages with nothing but our scripts behind them. With a function of the page behind it, it is
   * the page's own, passing through what overhears it; the shop tells a copy of such a call by its number.
   */
  ofScripts: string[];
}

const leaves = (url: string) => !/^(chrome-extension|blob|data|about|chrome):/.test(url);

/** Opens everything there is, as a shopper would, with every request watched. */
async function everything(chromium: Chromium, shop: Shop, watched: Watched): Promise<Page> {
  const background = await backgroundOf(chromium);
  await watch(background.client, (url) => watched.ofOurs.push(url));
  const page = await chromium.newPage('about:blank');
  await watch(await page.createCDPSession(), (url, callers) => {
    if (callers.length > 0 && callers.every((caller) => caller.startsWith('chrome-extension:')))
      watched.ofScripts.push(url);
  });
  const orderId = shop.orders[0]?.orderId ?? '';
  await page.goto(MY_ORDERS);
  await storedOrders(background, 10);
  await page.goto(`https://www.aliexpress.com/p/order/detail.html?orderId=${orderId}`);
  await new Promise((done) => setTimeout(done, 1000));
  await page.goto(MY_ORDERS);
  const trace = await traced(page, async () => {
    const popup = await chromium.clickToolbar(page);
    await popup.waitForSelector('.order');
    await popup.close();
    for (const path of ['case.html', 'options.html']) {
      const own = await chromium.openExtensionPage(path);
      await own.waitForSelector('#app > *, main');
      await own.close();
    }
  });
  // What our pages ask for while they open is over before anybody can watch them: the trace has it from the start.
  const own = new Set(
    trace
      .filter(({ name, args }) => name === 'CommitLoad' && args.data?.url?.startsWith('chrome-extension://'))
      .map(({ pid }) => pid),
  );
  const sent = trace.filter(({ name, pid }) => name === 'ResourceSendRequest' && own.has(pid));
  if (sent.length === 0) throw new Error('The trace has no request of our pages, not even for their scripts.');
  watched.ofOurs.push(...sent.flatMap(({ args }) => args.data?.url ?? []).filter(leaves));
  await page.bringToFront();
  return page;
}

/** `callers` are the scripts whose functions led to it, the last one first. */
async function watch(session: CDPSession, seen: (url: string, callers: string[]) => void): Promise<void> {
  session.on('Network.requestWillBeSent', ({ request, initiator }) => {
    if (leaves(request.url))
      seen(
        request.url,
        (initiator.stack?.callFrames ?? []).map(({ url }) => url),
      );
  });
  await session.send('Network.enable');
}

/** Makes a request where the content script runs, to prove that it would be seen. */
async function askOnPurpose(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  const isolated = new Promise<number>((done) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) done(context.id);
    });
  });
  await session.send('Runtime.enable');
  const expression = "fetch('/p/order/index.html?on-purpose=1').then(() => 1)";
  await session.send('Runtime.evaluate', { expression, contextId: await isolated, awaitPromise: true });
}

/** The extension asks for nothing, anywhere. */
export async function requests(shop: Shop): Promise<Row[]> {
  const watched: Watched = { ofOurs: [], ofScripts: [] };
  const before = shop.unexplained().length;
  return withRedress(shop, async (chromium) => {
    const page = await everything(chromium, shop, watched);
    const unexplained = shop.unexplained().slice(before);
    const found = [...watched.ofOurs, ...watched.ofScripts, ...unexplained.map(({ host, path }) => host + path)];
    const row = (what: string, count: number): Row => ({ what, figure: String(count), limit: '0', failed: count > 0 });
    const rows = [
      row('requests of the background and of our pages', watched.ofOurs.length),
      row('… started by our scripts in the shop’s pages', watched.ofScripts.length),
      row('… that the shop got and its own pages did not make', unexplained.length),
    ];
    for (const url of found) console.log(`  unexpected request: ${url}`);
    const counted = shop.unexplained().length;
    await askOnPurpose(page);
    const seen = shop.unexplained().length - counted;
    return [
      ...rows,
      { what: '… the same, after one made on purpose', figure: String(seen), limit: 'exactly 1', failed: seen !== 1 },
    ];
  });
}
