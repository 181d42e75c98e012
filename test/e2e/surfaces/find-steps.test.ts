import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrderRecord } from '../../../src/domain/orders/order-record.js';
import { press, shows, textOf, type } from '../overlay/on-page.js';
import { MY_ORDERS, ORDER } from '../places.js';
import { stored } from '../stored.js';
import { StoryRoom } from '../stories/story-room.js';

/**
 * Steps 1 to 3: what the page beside the case is now, links in the shopper's country's shop, and an order in their own
 * words.
 */
let room: StoryRoom;

beforeAll(async () => {
  room = await StoryRoom.open('find-steps');
});
afterAll(async () => {
  await room?.close();
});

const hrefs = () => room.popup.$$eval('main a[href]', (all) => all.map((one) => (one as HTMLAnchorElement).href));

test('on the page of its order: logged in, and the order is on it', async () => {
  await room.openCase(room.order('completed').order);
  await room.back(3);
  await shows(room.popup, 'Now: The page of an order of AliExpress is open. You are logged in. 1 of 1 orders read.');
  await shows(room.popup, 'The order of this case is on it.');
  await room.back(2);
  await room.back(1);
  await shows(room.popup, 'You are logged in.');
  expect(await hrefs()).toEqual([]);
});

test('logged out: that is said, and the way in', async () => {
  room.shop.setState({ signedIn: false });
  await room.page.goto(MY_ORDERS);
  await room.backInCase();
  await shows(room.popup, 'You are not logged in to AliExpress.');
  expect(await hrefs()).toEqual([expect.stringMatching(/^https:\/\/login\.aliexpress\.com\//)]);
  await room.look('logged-out');
  room.shop.setState({ signedIn: true });
});

test('a check for humans, a page without orders, and My Orders are told apart', async () => {
  room.shop.setState({ captcha: true });
  await room.page.goto(MY_ORDERS);
  await room.backInCase();
  await shows(room.popup, 'AliExpress asks if you are human. Finish the check on its page yourself.');
  room.shop.setState({ captcha: false });
  const product = room.shop.orders[0]?.lines[0]?.productId;
  await room.page.goto(`https://www.aliexpress.com/item/${product}.html`);
  await room.backInCase();
  await shows(room.popup, 'A page of AliExpress is open that shows no orders.');
  await room.page.goto(MY_ORDERS);
  await room.backInCase();
  await room.next(2);
  await shows(room.popup, 'My Orders of AliExpress is open. You are logged in. 10 of 10 orders read.');
  await room.look('my-orders');
  await room.page.goto('about:blank');
  await room.backInCase();
  await shows(room.popup, 'Now: No page of AliExpress is open.');
});

test('in a tab it is the page that the shopper looked at last, and it is followed', async () => {
  const { id } = await room.theCase();
  await room.page.goto(MY_ORDERS);
  const tab = await room.browser.openExtensionPage(`case.html?id=${encodeURIComponent(id)}`);
  await shows(tab, 'The page you looked at last: My Orders of AliExpress is open.');
  room.shop.setState({ signedIn: false });
  await room.page.reload();
  await shows(tab, 'The page you looked at last: You are not logged in to AliExpress.');
  room.shop.setState({ signedIn: true });
  await tab.close();
});

test('an order is written by hand with everything the shopper knows, each fact as their, in the shop of their country', async () => {
  await room.page.goto('https://es.aliexpress.com/p/order/index.html');
  await room.click();
  await room.popup.waitForSelector('#step-heading');
  await press(room.popup, 'Back to the orders');
  await room.page.goto('https://es.aliexpress.com/item/1005001.html');
  await room.click();
  await press(room.popup, 'Add by hand');
  await type(room.popup, 'Order number', '3042 7718 5520 6394');
  await type(room.popup, 'Item', 'Linen duvet cover');
  await type(room.popup, 'Total', '25,00');
  await type(room.popup, 'Currency', 'eur');
  await room.popup.$eval('details.more > summary', (summary) => (summary as HTMLElement).click());
  await type(room.popup, 'Color, size or model', 'Sand, 200 cm');
  await type(room.popup, 'Price of one', '12.50');
  await type(room.popup, 'Pieces', '2');
  await type(room.popup, 'Store', 'Linen House');
  await type(room.popup, 'Carrier', 'Practice Post');
  await type(room.popup, 'Tracking number', 'LP00412345678901');
  await room.look('by-hand');
  await press(room.popup, 'Add and open a case');
  await room.at(4);
  await room.back(3);
  for (const words of [
    'Linen duvet cover',
    'Sand, 200 cm',
    '€12.50',
    '€25.00',
    'Linen House',
    'Practice Post',
    'LP004',
  ])
    await shows(room.popup, words);
  expect((await textOf(room.popup)).match(/written by you/g)?.length).toBeGreaterThanOrEqual(8);
  await room.look('by-hand-facts');
  const own = await room.browser.openExtensionPage('options.html');
  const order = (await stored<OrderRecord>(own, 'orders')).find(({ orderId }) => orderId === '3042771855206394');
  await own.close();
  expect(order).toMatchObject({
    host: 'es.aliexpress.com',
    fields: { total: { minor: 2500, currency: 'EUR' }, carrier: 'Practice Post', trackingNumber: 'LP00412345678901' },
    lines: [{ fields: { quantity: 2, unitPrice: { minor: 1250, currency: 'EUR' } } }],
  });
  await room.backInCase();
  expect(await hrefs()).toContain(ORDER('3042771855206394').replace('www.', 'es.'));
  await room.back(2);
  expect(await hrefs()).toEqual(['https://es.aliexpress.com/p/order/index.html']);
});

test('the extension itself asked for nothing', () => {
  expect(room.shop.unexplained()).toEqual([]);
});
