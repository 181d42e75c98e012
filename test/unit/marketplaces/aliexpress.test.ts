import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { policySchema } from '../../../src/domain/dispute/policy.js';
import { isDeclined } from '../../../src/marketplaces/aliexpress/addresses.js';
import { apiReaders } from '../../../src/marketplaces/in-page.js';
import { shopFor } from '../../../src/marketplaces/index.js';
import { marketplaceFor } from '../../read/marketplace.js';

/** The call that a request makes, by the pattern of the marketplace. */
const apiOf = (address: string) =>
  apiReaders.map(({ calls }) => calls.exec(address)?.[1]?.toLowerCase()).find((name) => name) ?? null;

const at = (address: string) => new URL(address);
const shop = shopFor(at('https://www.aliexpress.com/'));

describe('addresses', () => {
  it.each([
    ['https://www.aliexpress.com/p/order/index.html', 'order-list'],
    ['https://www.aliexpress.com/p/order/index.html?spm=1#top', 'order-list'],
    ['https://www.aliexpress.us/p/order/index.html', 'order-list'],
    ['https://pt.aliexpress.com/p/order/index.html', 'order-list'],
    ['https://m.aliexpress.com/p/order/index.html', 'order-list'],
    ['https://trade.aliexpress.com/orderList.htm', 'order-list'],
    ['https://www.aliexpress.com/p/order/detail.html?orderId=8301000000000017', 'order'],
    ['https://trade.aliexpress.com/order_detail.htm?orderId=1', 'order'],
    ['https://www.aliexpress.com/p/order/snapshot.html?orderId=8301000000000017', 'snapshot'],
    ['https://m.aliexpress.us/p/order/detail.html?orderId=8301000000000017&spm=a2g0o.1', 'order'],
    ['https://m.pt.aliexpress.com/p/order/index.html', 'order-list'],
    ['https://www.aliexpress.us/p/tracking/index.html?_addShare=no&tradeOrderId=1', 'tracking'],
    ['https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=1', 'tracking'],
    ['https://msg.aliexpress.com/msgDetail.htm', 'messages'],
    ['https://www.aliexpress.com/p/message/index.html', 'messages'],
    ['https://www.aliexpress.com/item/1005001000000101.html', 'product'],
    ['https://login.aliexpress.com/?return=x', 'sign-in'],
    ['https://login.aliexpress.com/join/buyer?from=x', 'sign-up'],
    ['https://www.aliexpress.com/p/register/index.html', 'sign-up'],
    ['https://passport.aliexpress.com/punish', 'captcha'],
    ['https://www.aliexpress.com//p/order/index.html/_____tmd_____/punish?x5secdata=1', 'captcha'],
    ['https://passport.aliexpress.com/ac/account_frozen.htm', 'blocked'],
    ['https://login.aliexpress.com/account/suspended?x=1', 'blocked'],
    ['https://www.aliexpress.com/p/reverse-pages/start.html?tradeOrderLineId=1', 'case-form'],
    ['https://trade.aliexpress.com/issue/fastissue/createIssueStep1.htm?orderId=1', 'case-form'],
    ['https://trade.aliexpress.com/issue/fastissue/Detail.htm?issueId=1', 'case'],
    ['https://m.aliexpress.com/p/refund-dispute/list.html', 'case-list'],
    ['https://www.aliexpress.com/p/refund-dispute/index.html?spm=1', 'case-list'],
    ['https://m.aliexpress.com/p/refund-dispute/detail.html?reverseOrderLineId=1', 'case'],
    ['https://www.aliexpress.com/p/reverse-pages/detail.html?reverseOrderLineId=1', 'case'],
    ['https://m.aliexpress.com/p/refund-amount/detail.html?tradeOrderLineId=1', 'refund'],
    ['https://www.aliexpress.com/', 'other'],
    ['https://www.aliexpress.ru/p/order/index.html', null],
    ['https://aliexpress.com.evil.example/p/order/index.html', null],
    ['https://evilaliexpress.com/p/order/index.html', null],
    ['https://acs.aliexpress.com/h5/x', null],
    ['file:///p/order/index.html', null],
  ])('%s is %s', (address, kind) => {
    expect(shop?.pageKind(at(address))).toBe(kind);
    expect(marketplaceFor(at(address)) !== null).toBe(kind !== null);
  });

  it('link to pages that it recognises, in the shop of the shopper', () => {
    const { addresses } = shop ?? {};
    const host = 'es.aliexpress.com';
    expect(shop?.pageKind(at(addresses?.orderList(host) ?? ''))).toBe('order-list');
    expect(shop?.pageKind(at(addresses?.order(host, '8301000000000017') ?? ''))).toBe('order');
    expect(shop?.pageKind(at(addresses?.signIn(host) ?? ''))).toBe('sign-in');
    expect(shop?.pageKind(at(addresses?.tracking(host, '1') ?? ''))).toBe('tracking');
    expect(shop?.pageKind(at(addresses?.messages(host, '1') ?? ''))).toBe('messages');
    expect(shop?.pageKind(at(addresses?.caseForm(host, '1') ?? ''))).toBe('case-form');
    expect(shop?.pageKind(at(addresses?.caseList(host) ?? ''))).toBe('case-list');
    expect(addresses?.order(host, '1&x=2#')).toBe('https://es.aliexpress.com/p/order/detail.html?orderId=1%26x%3D2%23');
    expect(addresses?.orderList('trade.aliexpress.com')).toBe('https://www.aliexpress.com/p/order/index.html');
    expect(addresses?.orderList('evil.example')).toBe('https://www.aliexpress.com/p/order/index.html');
  });

  it('knows the Russian shop and does not read it', () => {
    expect(isDeclined(at('https://aliexpress.ru/orders'))).toBe(true);
    expect(isDeclined(at('https://ru.aliexpress.com/'))).toBe(false);
  });
});

describe('calls of the page', () => {
  it.each([
    [
      'https://acs.aliexpress.com/h5/mtop.aliexpress.trade.buyer.order.list/1.0/?jsv=2',
      'mtop.aliexpress.trade.buyer.order.list',
    ],
    [
      '//acs.aliexpress.us/h5/MTOP.aliexpress.trade.buyer.order.DETAIL/1.0/',
      'mtop.aliexpress.trade.buyer.order.detail',
    ],
    ['https://acs.aliexpress.com/h5/mtop.ae.ld.querydetail/1.0/', 'mtop.ae.ld.querydetail'],
    ['https://acs.aliexpress.com/h5/mtop.aliexpress.account.info/1.0/', null],
    ['https://evil.example/h5/mtop.ae.ld.querydetail/1.0/', null],
    ['https://aliexpress.com.evil.example/h5/mtop.ae.ld.querydetail/1.0/', null],
    ['', null],
  ])('%s', (address, api) => {
    expect(apiOf(address)).toBe(api);
  });
});

describe('policy', () => {
  const periods = shop?.policy.periods ?? [];

  it('is complete, and each period says where it is from', () => {
    expect(z.safeParse(policySchema, shop?.policy).error).toBeUndefined();
    expect(new Set(periods.map(({ id }) => id)).size).toBe(periods.length);
    expect(Object.fromEntries(periods.map(({ id, days }) => [id, days]))).toEqual({
      'earliest-opening': 11,
      'dispute-after-completion': 15,
      'dispute-fault-after-order': 90,
      'return-after-completion': 7,
      'not-received-after-delivery-time': 15,
      'free-return-after-delivery': 15,
      'seller-answer': 5,
      'withdrawal-after-delivery': 14,
      'marketplace-steps-in': 7,
      'answer-proposal': null,
      appeal: null,
      'return-ship-by': 10,
      'refund-arrival': 20,
      'card-chargeback': 120,
      paypal: 180,
      'paypal-not-as-described': 30,
    });
  });
});

describe('a long list', () => {
  it('is read at a small price a card', () => {
    const card = (n: number) => `<div class="order-item"><span class="order-item-header-status-text">Completed</span>
      <div class="order-item-header-right-info"><div>Date: Oct ${1 + (n % 28)}, 2026</div><div>Ref: ${8330000000000000 + n}</div></div>
      <div class="order-item-content-info-name"><span title="Thing ${n}">Thing</span></div>
      <span class="order-item-content-opt-price-total">Total: US $${n}.50</span></div>`;
    const html = `<body>${Array.from({ length: 200 }, (_, n) => card(n)).join('')}</body>`;
    const { document } = new JSDOM(html).window;
    const reading = marketplaceFor(at('https://www.aliexpress.com/'))?.readPage(
      document,
      at('https://www.aliexpress.com/p/order/index.html'),
    );
    expect(reading?.orders).toHaveLength(200);
    expect(reading?.orders.at(-1)).toMatchObject({
      fields: { orderedOn: '2026-10-04', total: { minor: 19950, currency: 'USD' } },
    });
  });
});
