import { caseAddress } from './addresses.js';
import { answerCase, type ShopperAnswer } from './cases/move-case.js';
import { openCase } from './cases/open-case.js';
import { findCase, openedCases } from './cases/opened-cases.js';
import type { ShopLine, ShopOrder } from './orders.js';
import { caseFormPage } from './pages/case-form-page.js';
import { caseListPage } from './pages/case-list-page.js';
import { casePage } from './pages/case-page.js';
import { makeHugeList } from './pages/huge-list-page.js';
import { messagesPage } from './pages/messages-page.js';
import { orderDetailPage } from './pages/order-detail-page.js';
import { captchaPage, orderListPage } from './pages/order-list-page.js';
import { homePage, notePage, productPage, signInPage, snapshotPage, trackingPage } from './pages/plain-pages.js';
import { refundPage } from './pages/refund-page.js';
import { productPicture } from './product-picture.js';
import { html, redirect, type ShopAnswer, svg } from './shop-answer.js';
import type { ShopState } from './shop-state.js';
import type { View } from './view.js';

export interface PageRequest {
  url: URL;
  method: string;
  form: URLSearchParams;
  view: View;
  orders: ShopOrder[];
  /** Makes the token that marks the calls of the page which is being answered. */
  pageToken(): string;
  setState(patch: Partial<ShopState>): void;
}

const itemPath = /^\/item\/(\d+)\.html$/;
const picture = /^\/kf\/(.+?)\.(jpg|png)(_\d+x\d+\.jpg)?$/;

export function pageAnswer(request: PageRequest): ShopAnswer {
  const { url, view } = request;
  const drawn = picture.exec(url.pathname);
  if (drawn?.[1]) return svg(productPicture(drawn[1]));
  if (view.state.broken === 'server-error')
    return html(notePage(view, 'Something went wrong', 'Please come back later.'), 503);
  if (url.hostname.startsWith('login.')) return signing(request);
  if (isPrivate(url.pathname) && !view.state.signedIn) {
    return redirect(`https://login.aliexpress.com/?return=${encodeURIComponent(url.href)}`);
  }
  return privateAnswer(request) ?? publicAnswer(request) ?? html(notePage(view, 'Not found', url.pathname), 404);
}

function isPrivate(path: string): boolean {
  return /^\/(p\/(order|tracking|message|reverse-pages|refund-dispute|refund-amount)\/|issue\/|order_detail\.htm|msgDetail\.htm)/.test(
    path,
  );
}

function signing({ url, method, view, setState }: PageRequest): ShopAnswer {
  const back = ownAddress(url.searchParams.get('return'), view);
  if (url.pathname === '/logout') {
    setState({ signedIn: false });
    return redirect(back, 'practice_session=; Domain=.aliexpress.com; Path=/; Max-Age=0; Secure');
  }
  if (method === 'POST') {
    setState({ signedIn: true });
    return redirect(back, 'practice_session=1; Domain=.aliexpress.com; Path=/; Secure; SameSite=None');
  }
  return html(signInPage(view, back));
}

/** The shop sends nobody away, as no other host exists in the tests' browsers. */
function ownAddress(asked: string | null, view: View): string {
  const fallback = `${view.siteOrigin}/p/order/index.html`;
  if (!asked || !URL.canParse(asked)) return fallback;
  return /(^|\.)aliexpress\.(com|us)$/.test(new URL(asked).hostname) ? asked : fallback;
}

function privateAnswer(request: PageRequest): ShopAnswer | null {
  const { url, view, orders, pageToken } = request;
  const order = orders.find(
    ({ orderId }) => orderId === (url.searchParams.get('orderId') ?? url.searchParams.get('tradeOrderId')),
  );
  const found = lineOf(
    orders,
    ({ lineId }) => lineId === (url.searchParams.get('tradeOrderLineId') ?? url.searchParams.get('orderLineId')),
  );
  const missing = () => html(notePage(view, 'No such order', 'This practice shop does not know that number.'), 404);
  switch (url.pathname) {
    case '/p/order/index.html': {
      if (view.state.captcha) return html(captchaPage(view));
      const stream = Number(url.searchParams.get('stream') ?? 0);
      const each = Number(url.searchParams.get('each') ?? 20);
      return html(
        stream > 0 ? makeHugeList(Math.min(stream, 20_000), view, each) : orderListPage(orders, view, pageToken()),
      );
    }
    case '/p/order/detail.html':
    case '/order_detail.htm':
      return order ? html(orderDetailPage(order, view, pageToken())) : missing();
    case '/p/order/snapshot.html':
      return found ? html(snapshotPage(found.line, found.order, view)) : missing();
    case '/p/tracking/index.html':
      return order ? html(trackingPage(order, view, pageToken())) : missing();
    case '/p/message/index.html':
    case '/msgDetail.htm':
      return html(messagesPage(order, view));
    case '/p/order/confirm': {
      const confirmed = orders.find(({ orderId }) => orderId === request.form.get('orderId'));
      if (confirmed) Object.assign(confirmed, { state: 'completed', completedOn: view.today });
      return redirect(`${view.siteOrigin}/p/order/index.html`);
    }
    case '/p/reverse-pages/start.html':
      return found
        ? html(caseFormPage(found.line, found.order, receivedIn(url.searchParams.get('isReceived')), view))
        : missing();
    case '/p/reverse-pages/submit':
      return redirect(openCase(request.form, orders, view));
    case '/p/refund-dispute/list.html':
    case '/p/refund-dispute/index.html':
      return html(caseListPage(openedCases(orders), view, pageToken()));
    case '/p/refund-amount/detail.html': {
      const refunded = findCase(orders, url.searchParams.get('tradeOrderLineId'));
      return refunded ? html(refundPage(refunded, view, pageToken())) : missing();
    }
    case '/issue/fastissue/Detail.htm': {
      const opened = findCase(
        orders,
        url.searchParams.get('reverseOrderLineId') ?? url.searchParams.get('issueId'),
        url.searchParams.get('tradeOrderLineId'),
      );
      return opened ? html(casePage(opened, view, pageToken())) : missing();
    }
    case '/issue/fastissue/answer': {
      const opened = findCase(orders, request.form.get('reverseOrderLineId'));
      if (!opened) return missing();
      answerCase(opened.case, answerIn(request.form), view.now);
      return redirect(caseAddress(opened.line.lineId, opened.case.reverseOrderLineId));
    }
    default:
      return null;
  }
}

function receivedIn(asked: string | null): boolean | null {
  return asked === null ? null : asked !== 'false';
}

function answerIn(form: URLSearchParams): ShopperAnswer {
  const text = form.get('text') ?? '';
  switch (form.get('answer')) {
    case 'accept':
      return { answer: 'accept' };
    case 'disagree':
      return { answer: 'disagree', text };
    case 'return-sent':
      return { answer: 'return-sent', trackingNumber: form.get('trackingNumber') ?? '' };
    case 'cancel':
      return { answer: 'cancel' };
    default:
      return { answer: 'evidence', text, files: (form.get('files') ?? '').split('\n').filter(Boolean) };
  }
}

function publicAnswer({ url, view, orders }: PageRequest): ShopAnswer | null {
  const product = itemPath.exec(url.pathname)?.[1];
  if (product) {
    const found = lineOf(orders, ({ productId }) => productId === product || view.productNumber(productId) === product);
    return found ? html(productPage(found.line, view.money(found.line.unitMinor, found.order.currency), view)) : null;
  }
  if (url.pathname.startsWith('/store/')) return html(notePage(view, 'Store', 'A store of the practice shop.'));
  return url.pathname === '/' ? html(homePage(orders, view)) : null;
}

function lineOf(
  orders: ShopOrder[],
  wanted: (line: ShopLine) => boolean,
): { order: ShopOrder; line: ShopLine } | undefined {
  for (const order of orders) {
    const line = order.lines.find(wanted);
    if (line) return { order, line };
  }
  return undefined;
}
