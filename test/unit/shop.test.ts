import { request } from 'node:https';
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeOrders } from '../shop/orders.js';
import { type Shop, startShop } from '../shop/server.js';

const today = '2026-11-23';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

function ask(shop: Shop, address: string, form?: Record<string, string>): Promise<Answer> {
  const url = new URL(address);
  const body = form && new URLSearchParams(form).toString();
  return new Promise((done, fail) => {
    const call = request(
      {
        host: '127.0.0.1',
        port: shop.port,
        path: url.pathname + url.search,
        method: form ? 'POST' : 'GET',
        headers: { host: url.host, origin: 'https://www.aliexpress.com' },
        rejectUnauthorized: false,
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      },
    );
    call.on('error', fail);
    call.end(body);
  });
}

const api = 'https://acs.aliexpress.com/h5/mtop.aliexpress.trade.buyer.order.list/1.0/';
const listed = (body: string) =>
  Object.values(JSON.parse(body).data.data as Record<string, { tag: string; fields: { orderId: string } }>)
    .filter(({ tag }) => tag === 'pc_om_list_order')
    .map(({ fields }) => fields.orderId);

describe('makeOrders', () => {
  it('gives the same orders for the same seed and day, and others for another', () => {
    const options = { seed: 4, count: 30, today };
    expect(makeOrders(options)).toEqual(makeOrders(options));
    expect(makeOrders({ ...options, seed: 5 })).not.toEqual(makeOrders(options));
  });

  it('gives every state, several currencies and languages, and ids that nothing shares', () => {
    const orders = makeOrders({ seed: 2, count: 500, today });
    const ids = orders.flatMap(({ orderId, lines }) => [orderId, ...lines.map(({ lineId }) => lineId)]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^\d{16}$/.test(id) && Number.isSafeInteger(Number(id)))).toBe(true);
    expect(new Set(orders.map(({ state }) => state)).size).toBe(7);
    expect(new Set(orders.map(({ currency }) => currency)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(orders.map(({ language }) => language)).size).toBe(7);
    expect(orders.some(({ cases }) => cases.length > 0)).toBe(true);
    expect(orders.some(({ lines }) => lines.length > 1)).toBe(true);
    expect(orders.every(({ placedOn }) => placedOn <= today)).toBe(true);
  });
});

describe('the practice shop', () => {
  let shop: Shop;
  beforeEach(async () => {
    shop = await startShop({ today, count: 23, language: 'mixed', currency: 'mixed' });
  });
  afterEach(() => shop.close());

  const page = (path: string, host = 'www.aliexpress.com') => ask(shop, `https://${host}${path}`);

  it('serves its list ready-made when there is no page data', async () => {
    shop.setState({ payloadMode: 'dom' });
    const { window } = new JSDOM((await page('/p/order/index.html')).body);
    const cards = [...window.document.querySelectorAll('.order-item')];
    expect(cards).toHaveLength(10);
    const links = cards.map(
      (card) => card.querySelector<HTMLAnchorElement>('a[data-pl="order_item_header_detail"]')?.href,
    );
    expect(links).toEqual(
      shop.orders
        .slice(0, 10)
        .map(({ orderId }) => `https://www.aliexpress.com/p/order/detail.html?orderId=${orderId}`),
    );
  });

  it('shows ten cards after its JSONP answer and appends ten more on demand', async () => {
    const jsonp = await ask(shop, `${api}?callback=mtopjsonp1&data=${encodeURIComponent('{"pageIndex":1}')}`);
    expect(jsonp.body.trim()).toMatch(/^mtopjsonp1\(\{.*\}\)$/s);
    expect(listed(jsonp.body.trim().slice(11, -1))).toEqual(shop.orders.slice(0, 10).map(({ orderId }) => orderId));
    const second = await ask(shop, api, { data: '{"pageIndex":2}' });
    expect(second.headers['access-control-allow-origin']).toBe('https://www.aliexpress.com');
    expect(listed(second.body)).toEqual(shop.orders.slice(10, 20).map(({ orderId }) => orderId));
    expect(listed((await ask(shop, api, { data: '{"pageIndex":3}' })).body)).toHaveLength(3);
  });

  it('runs its list in a page: state first, ten more after a click', async () => {
    shop.setState({ payloadMode: 'state' });
    const { body } = await page('/p/order/index.html');
    const { window } = new JSDOM(body, {
      url: 'https://www.aliexpress.com/p/order/index.html',
      runScripts: 'dangerously',
      beforeParse(inner) {
        inner.fetch = (async () => ({ text: async () => '{}' })) as unknown as typeof fetch;
      },
    });
    const cards = () => window.document.querySelectorAll('.order-item').length;
    expect(cards()).toBe(10);
    expect(
      Object.keys(
        (window as unknown as { _dida_config_: { _init_data_: { data: { data: object } } } })._dida_config_._init_data_
          .data.data,
      ),
    ).toHaveLength(12);
    window.document.querySelector<HTMLButtonElement>('[data-pl="order_more"] button')?.click();
    await expect.poll(cards).toBe(20);
    window.close();
  });

  it('prints a detail page with its dates, prices and windows', async () => {
    shop.setState({ payloadMode: 'dom' });
    const order = shop.orders.find(({ state }) => state === 'completed');
    const { window } = new JSDOM((await page(`/p/order/detail.html?orderId=${order?.orderId}`)).body);
    const { document } = window;
    expect(document.querySelector('.order-status')?.textContent).toBe('Completed');
    expect(document.querySelector('.order-detail-order-info .info-row')?.textContent).toContain(order?.orderId);
    expect(document.querySelector('.order-reminder')?.textContent).toMatch(
      /within 7 days of confirming receipt.*within 90 days after order was placed/,
    );
    expect(document.querySelectorAll('.order-detail-item-content-wrap')).toHaveLength(order?.lines.length ?? 0);
    expect(document.querySelectorAll('.order-price-item .left-col').length).toBeGreaterThan(2);
  });

  it('speaks the language of its host, and prints other labels before 2026', async () => {
    shop.setState({ payloadMode: 'dom' });
    expect((await page('/p/order/index.html', 'ko.aliexpress.com')).body).toMatch(/날짜: 2026년 \d+월 \d+일/);
    shop.setState({ variant: 'older' });
    expect((await page('/p/order/index.html?lang=de')).body).toContain('Bestellnummer: ');
  });

  it('sends a signed-out shopper to the sign-in page and back', async () => {
    shop.setState({ signedIn: false });
    const asked = await page('/p/order/index.html');
    expect(asked.status).toBe(302);
    const signIn = String(asked.headers.location);
    expect(signIn).toBe(
      'https://login.aliexpress.com/?return=https%3A%2F%2Fwww.aliexpress.com%2Fp%2Forder%2Findex.html',
    );
    expect((await ask(shop, api, { data: '{}' })).body).toContain('FAIL_SYS_SESSION_EXPIRED');
    const back = await ask(shop, signIn, { account: 'me', password: 'x' });
    expect(back.headers.location).toBe('https://www.aliexpress.com/p/order/index.html');
    expect((await page('/p/order/index.html')).status).toBe(200);
    expect((await page('/logout', 'login.aliexpress.com')).status).toBe(302);
    expect((await page('/p/order/index.html')).status).toBe(302);
    expect(
      String(
        (await ask(shop, 'https://login.aliexpress.com/?return=https%3A%2F%2Fevil.example%2F', {})).headers.location,
      ),
    ).toContain('www.aliexpress.com');
  });

  it('opens a case from the form and shows it on the list', async () => {
    const line = shop.orders.find(({ state }) => state === 'awaiting')?.lines[0];
    const sent = await ask(shop, 'https://www.aliexpress.com/p/reverse-pages/submit', {
      lineId: line?.lineId ?? '',
      reason: 'wrong-item',
      text: 'A kettle came.',
      amount: '3.50',
    });
    const { window } = new JSDOM((await ask(shop, String(sent.headers.location))).body);
    expect(window.document.querySelector('[class*="reminder--statusStr--"]')?.textContent).toBe(
      "We're reviewing your request",
    );
  });

  it('tells requests of its own pages from others', async () => {
    await ask(shop, api, { data: '{}' });
    expect(shop.unexplained()).toMatchObject([{ host: 'acs.aliexpress.com', method: 'POST' }]);
  });

  it('refuses a state that it does not have', () => {
    expect(() => shop.setState({ signedin: false } as object)).toThrow('signedin');
  });

  it.each(['payload-types', 'renamed-classes', 'bare-cards', 'bare-dollar', 'garbage', 'not-json'] as const)(
    'still serves a page when it is broken by %s',
    async (broken) => {
      shop.setState({ broken, payloadMode: 'dom' });
      expect((await page('/p/order/index.html')).body).toContain('practice shop');
      expect((await ask(shop, api, { data: '{}' })).status).toBe(200);
    },
  );
});
