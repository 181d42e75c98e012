import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { todayUtc } from './calendar-day.js';
import { type CaseMove, moveCase } from './cases/move-case.js';
import { findCase, settleCases } from './cases/opened-cases.js';
import type { ShopCase } from './cases/shop-case.js';
import { dataAnswer } from './data-routes.js';
import { makeOrders, type OrdersOptions, type ShopOrder } from './orders.js';
import { pageAnswer } from './page-routes.js';
import { controlPage } from './pages/control-page.js';
import { type LoggedRequest, requestLog } from './request-log.js';
import { html, json, type ShopAnswer } from './shop-answer.js';
import { shopCertificate } from './shop-certificate.js';
import { shopClock } from './shop-clock.js';
import { initialState, patchedState, type ShopState } from './shop-state.js';
import { viewFor } from './view.js';

export interface ShopOptions {
  port?: number;
  seed?: number;
  count?: number;
  today?: string;
  /** Of the generated orders; 'mixed' gives every kind. */
  language?: OrdersOptions['language'];
  currency?: OrdersOptions['currency'];
  /** Instead of generated ones. */
  orders?: ShopOrder[];
  state?: Partial<ShopState>;
}

export interface Shop {
  port: number;
  /** As the browser reaches it, once the host is mapped to `port`. */
  url: string;
  /** For Chromium's --ignore-certificate-errors-spki-list. */
  spki: string;
  readonly today: string;
  now(): Date;
  /** Lets time pass in the shop: countdowns end and silences do what they do. */
  moveClock(by: { days?: number; hours?: number }): void;
  /** What seller or marketplace do now, found by the number of the case or of its line. */
  moveCase(id: string, move: CaseMove): ShopCase;
  /** Live: a change is on the next page that is asked for. */
  orders: ShopOrder[];
  readonly state: ShopState;
  setState(patch: Partial<ShopState>): ShopState;
  requests: LoggedRequest[];
  /** Requests that neither a navigation nor the shop's own pages made. */
  unexplained(): LoggedRequest[];
  close(): Promise<void>;
}

/** Starts the practice shop on 127.0.0.1. It answers by the Host header, for every host of the real site. */
export async function startShop(options: ShopOptions = {}): Promise<Shop> {
  const { seed = 1, count = 25, today = todayUtc(), language = 'en', currency = 'USD' } = options;
  const orders = options.orders ?? makeOrders({ seed, count, today, language, currency });
  const log = requestLog();
  let state = patchedState(initialState(), options.state ?? {});
  const setState = (patch: Partial<ShopState>) => (state = patchedState(state, patch));
  const clock = shopClock(today);
  const { key, cert, spki } = await shopCertificate();

  function moveClock({ days = 0, hours = 0 }: { days?: number; hours?: number }): void {
    clock.moveBy((days * 24 + hours) * 3_600_000);
    settleCases(orders, clock.now());
  }

  function move(id: string, asked: CaseMove): ShopCase {
    const found = findCase(orders, id)?.case;
    if (!found) throw new Error(`The shop has no case "${id}".`);
    // Silence is time that passes: the clock goes to the end of the countdown.
    if (asked.move === 'seller-stays-silent' && found.state === 'reviewing' && found.answerBefore) {
      clock.moveBy(Date.parse(found.answerBefore) - clock.now().getTime());
      settleCases(orders, clock.now());
    } else moveCase(found, asked, clock.now());
    return found;
  }

  function control(path: string, body: string): ShopAnswer | null {
    if (!path.startsWith('/__shop/')) return null;
    const asked = body ? (JSON.parse(body) as Record<string, unknown>) : null;
    switch (path) {
      case '/__shop/state':
        return json(asked ? setState(asked as Partial<ShopState>) : state);
      case '/__shop/requests':
        return json(log.entries);
      case '/__shop/clock':
        if (asked) moveClock(asked);
        return json({ now: clock.now().toISOString() });
      case '/__shop/case':
        return json(move(String(asked?.id), asked as unknown as CaseMove));
      default:
        return null;
    }
  }

  async function answerFor(request: IncomingMessage): Promise<ShopAnswer> {
    const host = (request.headers.host ?? 'www.aliexpress.com').replace(/:\d+$/, '');
    const url = new URL(request.url ?? '/', `https://${host}`);
    log.note(request, url);
    const body = request.method === 'POST' ? await bodyText(request) : '';
    settleCases(orders, clock.now());
    if (host.startsWith('acs.')) {
      // The call names the site that it is made for; its answer is in that site's language.
      const view = viewFor(url.searchParams.get('site') ?? host, url, state, clock.now());
      return { ...dataAnswer(url, new URLSearchParams(body), orders, view), headers: allowed(request) };
    }
    const view = viewFor(host, url, state, clock.now());
    const controlled = control(url.pathname, body);
    if (controlled) return controlled;
    if (url.pathname === '/__shop/') return html(controlPage(orders, view));
    const form = new URLSearchParams(body);
    return pageAnswer({ url, method: request.method ?? 'GET', form, view, orders, pageToken: log.pageToken, setState });
  }

  const server = createServer({ key, cert }, (request, response) => {
    answerFor(request)
      .catch((error: unknown) => json({ error: String(error) }, 400))
      .then((answer) => write(response, answer))
      .catch(() => response.destroy());
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    url: 'https://www.aliexpress.com',
    spki,
    get today() {
      return clock.today();
    },
    now: clock.now,
    moveClock,
    moveCase: move,
    orders,
    get state() {
      return state;
    },
    setState,
    requests: log.entries,
    unexplained: () => log.entries.filter(({ by }) => by === 'unexplained'),
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function bodyText(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

/** The API host answers the pages of every other host of the site, with cookies. */
function allowed(request: IncomingMessage): Record<string, string> {
  return {
    'access-control-allow-origin': request.headers.origin ?? 'https://www.aliexpress.com',
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': 'content-type',
    vary: 'Origin',
  };
}

async function write(response: ServerResponse, answer: ShopAnswer): Promise<void> {
  if (answer.delayMs) await delay(answer.delayMs);
  response.writeHead(answer.status, { 'content-type': answer.type, 'cache-control': 'no-store', ...answer.headers });
  response.end(answer.body);
}
