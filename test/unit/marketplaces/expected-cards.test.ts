// A card that shows what the page's data says of its order is not read, so every difference has to be noticed.
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type ExpectedCard, expectedCard, type ShownCard } from '../../../src/domain/orders/expected-card.js';
import { aliexpressData } from '../../../src/marketplaces/aliexpress/data/data-reader.js';
import { aliexpressPages } from '../../../src/marketplaces/aliexpress/page/page-reader.js';
import { matchesExpected } from '../../../src/marketplaces/matches-expected.js';
import { makeOrders } from '../../shop/orders.js';
import { orderCard } from '../../shop/pages/order-card.js';
import { orderListApi, orderListPayload } from '../../shop/payloads/order-list-payload.js';
import { languages } from '../../shop/phrases/phrases.js';
import { initialState, type ShopState } from '../../shop/shop-state.js';
import { viewFor } from '../../shop/view.js';

const EXPECTED: ShownCard = {
  state: 'Completed',
  total: 'US $5.00',
  badge: '',
};

describe('a card that shows what is expected', () => {
  it.each<Partial<ShownCard>>([
    {},
    { total: 'Total:US $5.00' },
    { total: 'Total: US\u00a0$5.00' },
    { total: ' 合計：US\n$5.00\u200e ' },
    { state: ' Completed\n' },
  ])('does with %j', (shown) => {
    expect(matchesExpected({ ...EXPECTED, ...shown }, EXPECTED)).toBe(true);
  });

  it.each<Partial<ShownCard>>([
    { total: 'Total:US $15.00' },
    { total: 'Total:US $5.000' },
    { total: '1US $5.00' },
    { total: 'Total: AU US $5.00' },
    { total: 'Was $9.00: US $5.00' },
    { total: 'Total: - US $5.00' },
    { state: 'Completed since' },
    { state: '' },
    { badge: 'Waiting for your response' },
  ])('does not with %j', (shown) => {
    expect(matchesExpected({ ...EXPECTED, ...shown }, EXPECTED)).toBe(false);
  });

  it('does not when nothing is expected of what it shows', () => {
    expect(matchesExpected({ ...EXPECTED, total: '' }, { ...EXPECTED, total: '' })).toBe(false);
    expect(matchesExpected(EXPECTED, { ...EXPECTED, badge: 'Waiting for your response' })).toBe(false);
  });
});

const TODAY = '2026-11-23';
const LIST = new URL('https://www.aliexpress.com/p/order/index.html');

/** The practice shop's cards, each with what the shop's data says of its order. */
function shopWith(state: Partial<ShopState>) {
  const orders = makeOrders({ seed: 7, count: 24, today: TODAY, language: 'mixed', currency: 'mixed' });
  const view = viewFor(LIST.host, LIST, { ...initialState(), ...state }, new Date(`${TODAY}T12:00:00Z`));
  const json = orderListPayload(orders, 1, view, orders.length);
  const read = aliexpressData.readPayload({ api: orderListApi, json })?.orders ?? [];
  const expected = new Map(read.flatMap((order) => expectedCard(order) ?? []).map((one) => [one.orderId, one]));
  const { document } = new JSDOM(orders.map((order, index) => orderCard(order, index, view)).join('')).window;
  const cards = [...document.querySelectorAll('.order-item')].map((element, index) => ({
    element,
    expected: expected.get(orders[index]?.orderId ?? ''),
  }));
  return cards.flatMap(({ element, expected }) => (expected ? [{ element, expected }] : []));
}

const isExpected = ({ element, expected }: { element: Element; expected: ExpectedCard }): boolean =>
  aliexpressPages.matchesExpected(element, new Map([[expected.orderId, expected]]));

/** Where a card shows each thing, and another thing of its kind. */
const ELSE = {
  state: ['.order-item-header-status-text', 'Something else'],
  total: ['.order-item-content-opt-price-total', 'Total: US $9,999.99'],
  badge: ['.order-item-header', '<div class="expose-info-item-title">A new word of the case</div>'],
} as const;

describe.each(languages)('the practice shop in %s', (lang) => {
  const cards = shopWith({ lang });

  it('draws cards as its data has their orders', () => {
    expect(cards.length).toBeGreaterThan(10);
    expect(cards.filter((card) => !isExpected(card))).toEqual([]);
  });

  it.each(Object.entries(ELSE))('has a card read whose %s is another', (what, [selector, other]) => {
    const changed = cards.filter(isExpected).map(({ element, expected }) => {
      const copy = element.cloneNode(true) as Element;
      const place = copy.querySelector(selector);
      if (what === 'badge') place?.insertAdjacentHTML('beforeend', other);
      else if (place) place.textContent = other;
      return { element: copy, expected };
    });
    const shown = changed.filter(({ element }) => !element.querySelector('.order-item-bottom-action'));
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter(isExpected)).toEqual([]);
  });

  it('has a card read that shows a store or a variant of which its data does not tell', () => {
    const [linked] = cards.filter(({ element }) => element.querySelector('a[href*="/store/"]'));
    const [card] = cards;
    if (!linked || !card) throw new Error('No card has a store.');
    expect(isExpected({ ...linked, expected: { ...linked.expected, store: false } })).toBe(false);
    expect(isExpected({ ...card, expected: { ...card.expected, variants: false } })).toBe(false);
    const bare = card.element.cloneNode(true) as Element;
    for (const one of bare.querySelectorAll('.order-item-content-info-sku, a[href*="/store/"]')) one.remove();
    expect(isExpected({ element: bare, expected: { ...card.expected, store: false, variants: false } })).toBe(true);
  });

  it.each(['expose-info-item-title--x9', 'x-expose-info-item-title'])(
    'regression: has the word of a case read that is called %s alone',
    (name) => {
      const { element, expected } =
        cards.find((card) => !card.element.querySelector('.order-item-bottom-action')) ?? {};
      const copy = element?.cloneNode(true) as Element;
      copy.insertAdjacentHTML('beforeend', `<div><p class="${name}">Waiting</p></div>`);
      expect(isExpected({ element: copy, expected: expected as ExpectedCard })).toBe(false);
      expect(aliexpressPages.lookAtCard(copy, 1, LIST)).toMatchObject({ badge: 'Waiting', by: { badge: 'prefix' } });
    },
  );

  it('has a card read that is of another order, or is built in another way', () => {
    const [one, other] = cards.filter(isExpected);
    if (!one || !other) throw new Error('No card is as expected.');
    expect(isExpected({ element: one.element, expected: other.expected })).toBe(false);
    for (const { element, expected } of shopWith({ lang, variant: 'mobile' }).slice(0, 5))
      expect(isExpected({ element, expected })).toBe(false);
  });
});
