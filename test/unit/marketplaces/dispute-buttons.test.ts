import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { WantedLine } from '../../../src/domain/overlay/dispute-pointer.js';
import { wayToDispute } from '../../../src/marketplaces/aliexpress/overlay/dispute-buttons.js';
import { languages, phrases } from '../../shop/phrases/phrases.js';

const ORDER = '8166927282400003';
const DETAIL = new URL(`https://www.aliexpress.com/p/order/detail.html?orderId=${ORDER}`);
const LIST = new URL('https://www.aliexpress.com/p/order/index.html');
const wanted = (line: Partial<WantedLine> = {}): WantedLine => ({
  orderId: ORDER,
  lineId: '8166927282410003',
  productId: '1005003000000601',
  variant: 'Grey, 42',
  ...line,
});
const docOf = (html: string) => new JSDOM(html).window.document;
const block = (product: string, inner: string, variant = 'Grey, 42') =>
  `<div class="order-detail-item-content-wrap"><a href="/item/${product}.html">Socks</a><div class="item-sku-attr">${variant}</div>${inner}</div>`;
const button = (id: string, says = 'Returns/refunds') => `<button id="${id}"><span>${says}</span></button>`;
const found = (html: string, line = wanted(), url = DETAIL) => {
  const way = wayToDispute(docOf(html), line, url);
  return way && `${way.element.id} ${way.leads}`;
};

describe('the button that opens a dispute, on the page of its order', () => {
  it.each(languages)('is known by its words in %s', (language) => {
    expect(found(block('1005003000000601', button('here', phrases[language].returnsRefunds)))).toBe('here form');
  });

  it.each([
    ['a code', '<div class="btn" id="here" data-pl="detail_open_dispute"></div>'],
    ['where it leads', '<a id="here" href="/p/reverse-pages/start.html?x=1">⮌</a>'],
    [
      'the address of old pages',
      '<a id="here" href="//trade.aliexpress.com/issue/fastissue/createIssueStep1.htm">⮌</a>',
    ],
  ])('is known by %s, whatever it says', (_by, html) => {
    expect(found(block('1005003000000601', html))).toBe('here form');
  });

  it.each([
    [
      'the line of its link',
      `<a id="other" href="/p/reverse-pages/start.html?tradeOrderLineId=1">a</a>` +
        `<a id="mine" href="/p/reverse-pages/start.html?tradeOrderLineId=8166927282410003">a</a>`,
    ],
    [
      'the line of a link beside it',
      block('1', `<a href="/s.html?orderLineId=111111">s</a>${button('other')}`) +
        block('2', `<a href="/s.html?orderLineId=8166927282410003">s</a>${button('mine')}`),
    ],
    ['the product', block('1005003000000001', button('other')) + block('1005003000000601', button('mine'))],
    [
      'the variant of the product',
      block('1005003000000601', button('other'), 'Red, 42') + block('1005003000000601', button('mine')),
    ],
  ])('is that of the line by %s', (_by, html) => {
    expect(found(html)).toBe('mine form');
  });

  it('is the only one where an order has one line, whatever is known of that', () => {
    expect(found(block('1005003000000001', button('only')), wanted({ productId: null, lineId: null }))).toBe(
      'only form',
    );
    expect(found(button('only'))).toBe('only form');
  });

  it.each([
    ['two lines cannot be told apart', block('1005003000000601', button('a')) + block('1005003000000601', button('b'))],
    ['only another line has one', block('1005003000000001', button('a')) + block('1005003000000601', '')],
    ['it is another line by its number', block('1', `<a href="/s.html?orderLineId=111111">s</a>${button('a')}`)],
    ['the words are in a sentence', block('1005003000000601', button('a', 'How returns/refunds work'))],
    [
      'the answers of a question lead on',
      `<div class="comet-modal"><a href="/p/reverse-pages/start.html">Yes</a></div>`,
    ],
    ['the case is only shown', block('1005003000000601', '<a href="/p/reverse-pages/detail.html">See the case</a>')],
  ])('is none where %s', (_why, html) => {
    expect(found(html)).toBeNull();
  });

  it('is none on the page of another order, or on a page without buttons for orders', () => {
    const html = block('1005003000000601', button('a'));
    expect(found(html, wanted({ orderId: '8166927282400004' }))).toBeNull();
    expect(found(html, wanted(), new URL('https://www.aliexpress.com/item/1005003000000601.html'))).toBeNull();
  });
});

describe('on the list of orders', () => {
  const card = (orderId: string, inner = '') =>
    `<div class="order-item"><a id="to${orderId}" data-pl="order_item_header_detail" href="/p/order/detail.html?orderId=${orderId}">Details</a>${inner}</div>`;

  it("is the card's own button where it has one, else what leads to the order", () => {
    expect(found(card('8166927282400004', button('other')) + card(ORDER, button('mine')), wanted(), LIST)).toBe(
      'mine form',
    );
    expect(found(card('8166927282400004', button('other')) + card(ORDER), wanted(), LIST)).toBe(`to${ORDER} order`);
  });

  it('is the card itself where that is a link, and nothing where the order is not on it', () => {
    const whole = `<a class="order-item" id="card" href="/p/order/detail.html?orderId=${ORDER}">It</a>`;
    expect(found(whole, wanted(), LIST)).toBe('card order');
    expect(found(card('8166927282400004'), wanted(), LIST)).toBeNull();
  });
});
