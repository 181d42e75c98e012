import { addDays } from './calendar-day.js';
import { moveCase } from './cases/move-case.js';
import { newCase } from './cases/open-case.js';
import type { ShopCase } from './cases/shop-case.js';
import { type Product, products, stores } from './catalogue.js';
import type { CaseState, Language, OrderState } from './phrases/phrases.js';
import { type Currency, minorDigits } from './print-money.js';
import { type SeededRandom, seededRandom } from './seeded-random.js';
import { type Story, storyAt } from './stories.js';

export interface ShopLine {
  lineId: string;
  productId: string;
  skuId: string;
  productKey: string;
  title: string;
  option: string;
  choice: string;
  quantity: number;
  unitMinor: number;
  pictureId: string;
}

export interface ShopOrder {
  orderId: string;
  /** Of the product titles; the labels around them are in the page's language. */
  language: Language;
  currency: Currency;
  state: OrderState;
  placedOn: string;
  paidOn?: string;
  shippedOn?: string;
  promisedOn?: string;
  refundIfNotBefore?: string;
  completedOn?: string;
  /** Official stores have no link. */
  store: { id: string | null; name: string; isChoice: boolean };
  lines: ShopLine[];
  couponMinor: number;
  taxMinor: number;
  totalMinor: number;
  /** One for each line at most. */
  cases: ShopCase[];
  /** One span a character, as some cards print their prices. */
  splitPrice: boolean;
  picturesOnly: boolean;
}

export interface OrdersOptions {
  seed: number;
  count: number;
  /** yyyy-mm-dd: every date of an order is relative to it. */
  today: string;
  language?: Language | 'mixed';
  currency?: Currency | 'mixed';
}

const accounts: [Language, Currency][] = [
  ['en', 'USD'],
  ['pt', 'BRL'],
  ['ko', 'KRW'],
  ['pl', 'PLN'],
  ['fr', 'EUR'],
  ['es', 'CLP'],
  ['de', 'EUR'],
  ['en', 'KWD'],
  ['en', 'JPY'],
  ['es', 'EUR'],
  ['en', 'GBP'],
  ['en', 'UAH'],
];

/** Minor units that one US cent is worth, roughly. */
const perCent: Record<Currency, number> = {
  USD: 1,
  EUR: 0.9,
  BRL: 5.4,
  KRW: 14,
  PLN: 3.9,
  KWD: 3.1,
  CLP: 9.4,
  JPY: 1.5,
  UAH: 41,
  GBP: 0.8,
};

export function makeOrders(options: OrdersOptions): ShopOrder[] {
  const random = seededRandom(options.seed);
  const orders = Array.from({ length: options.count }, (_, i) => {
    const [language, currency] = accounts[i % accounts.length] ?? ['en', 'USD'];
    return makeOrder(random, storyAt(i, random), {
      today: options.today,
      language: chosen(options.language, language),
      currency: chosen(options.currency, currency),
      serial: i,
    });
  });
  return orders.sort((a, b) => b.placedOn.localeCompare(a.placedOn) || a.orderId.localeCompare(b.orderId));
}

function chosen<T extends string>(asked: T | 'mixed' | undefined, mixed: T): T {
  return asked === undefined || asked === 'mixed' ? mixed : asked;
}

interface Place {
  today: string;
  language: Language;
  currency: Currency;
  serial: number;
}

function makeOrder(random: SeededRandom, story: Story, place: Place): ShopOrder {
  const { today, language, currency, serial } = place;
  // The serial keeps ids apart whatever the dice say; below 2^53, as the detail payload prints them as numbers.
  const orderId = random.pick(['81', '30', '11']) + random.digits(9) + String(serial).padStart(5, '0');
  const lines = Array.from({ length: story.lines }, (_, i) => makeLine(random, orderId, i, language, currency));
  const subtotal = lines.reduce((sum, line) => sum + line.unitMinor * line.quantity, 0);
  const couponMinor = random.next() < 0.4 ? Math.round(subtotal * 0.05) : 0;
  const taxMinor = random.next() < 0.5 ? Math.round(subtotal * 0.17) : 0;
  const day = (ago: number | undefined) => (ago === undefined ? undefined : addDays(today, -ago));
  const promisedOn = story.promisedIn === undefined ? undefined : addDays(today, story.promisedIn);
  const isChoice = random.next() < 0.3;
  const order: ShopOrder = {
    orderId,
    language,
    currency,
    state: story.state,
    placedOn: addDays(today, -story.placed),
    ...given('paidOn', story.state === 'to-pay' ? undefined : day(story.placed)),
    ...given('shippedOn', day(story.shipped)),
    ...given('promisedOn', promisedOn),
    ...given('refundIfNotBefore', promisedOn && addDays(promisedOn, 31)),
    ...given('completedOn', day(story.completed)),
    store: { id: random.next() < 0.85 ? `110${random.digits(7)}` : null, name: random.pick(stores), isChoice },
    lines,
    cases: [],
    couponMinor,
    taxMinor,
    totalMinor: subtotal - couponMinor + taxMinor,
    splitPrice: random.next() < 0.3,
    picturesOnly: lines.length > 1 && serial % 2 === 1,
  };
  if (story.case) order.cases = [makeCase(random, order, story.case, today)];
  return order;
}

/** An absent date is an absent key, not an undefined one. */
function given<K extends keyof ShopOrder>(key: K, value: string | undefined): { [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: string });
}

function makeLine(
  random: SeededRandom,
  orderId: string,
  index: number,
  language: Language,
  currency: Currency,
): ShopLine {
  const product: Product = random.pick(products);
  const cents = random.whole(...product.cents);
  return {
    // Near the order id, but never the same: readers must not mix the two up.
    lineId: `${orderId.slice(0, 2)}${random.digits(9)}9${orderId.slice(-3)}${index}`,
    productId: `100500${random.digits(10)}`,
    skuId: `120000${random.digits(11)}`,
    productKey: product.key,
    title: product.title[language],
    option: product.option[language],
    choice: random.pick(product.choices[language]),
    quantity: random.pick([1, 1, 1, 2, 3]),
    unitMinor: Math.max(1, Math.round(cents * perCent[currency] * (minorDigits(currency) === 0 ? 0.999 : 1))),
    pictureId: `S${product.key}${random.digits(8)}`,
  };
}

function makeCase(random: SeededRandom, order: ShopOrder, state: CaseState, today: string): ShopCase {
  const line = order.lines[0];
  if (!line) throw new Error('An order has at least one line.');
  const day = (days: number) => new Date(`${addDays(today, days)}T09:20:00Z`);
  const ids = { reverseOrderId: `62${random.digits(14)}`, reverseOrderLineId: `62${random.digits(14)}` };
  const opened = newCase(line.lineId, line.unitMinor * line.quantity, day(-random.whole(2, 4)));
  const made: ShopCase = { ...opened, ...ids };
  made.reason = 'color-differs';
  made.text = 'The color in the picture is another one.';
  const share = 0.2 / line.quantity;
  if (state === 'waiting-platform') moveCase(made, { move: 'marketplace-steps-in' }, day(-1));
  if (state === 'waiting-you') moveCase(made, { move: 'seller-offers', share }, day(-1));
  if (state === 'refunded') {
    moveCase(made, { move: 'seller-agrees' }, day(-1));
    moveCase(made, { move: 'refund-arrives' }, day(-1));
  }
  return made;
}
