import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Case } from '../../../src/domain/cases/case.js';
import type { Exhibit } from '../../../src/domain/exhibits/exhibit.js';
import { type Firefox, launchFirefox } from '../../browser/firefox.js';
import { type Shop, startShop } from '../../shop/server.js';
import { FIREFOX, MY_ORDERS, ORDER, TODAY } from '../places.js';
import { stored } from '../stored.js';

/** The same reading and the same popup in a real Firefox, through its real toolbar button. */
let shop: Shop;
let firefox: Firefox;

beforeAll(async () => {
  shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
  firefox = await launchFirefox({ dist: FIREFOX, shopPort: shop.port });
});

afterAll(async () => {
  await firefox?.close();
  await shop?.close();
});

const says = (text: string) => `document.body.innerText.replace(/\\s+/g, ' ').includes(${JSON.stringify(text)})`;
const pressButton = (text: string) =>
  `[...document.querySelectorAll('button')].find((button) => button.innerText.includes(${JSON.stringify(text)})).click()`;

test('My Orders is read and the popup says how many', async () => {
  const page = await firefox.newPage(MY_ORDERS);
  await page.waitForSelector('html[data-practice-pages]');
  const popup = await firefox.clickToolbar(page);
  await popup.waitFor(says('10 of 10 orders read'), 15_000);
  await popup.close();
});

test('a case is opened, a statement typed and the page captured', async () => {
  const order = shop.orders.find(({ state, lines }) => state === 'completed' && lines.length === 1);
  const page = await firefox.newPage(ORDER(order?.orderId ?? ''));
  await page.waitForSelector('html[data-practice-buttons="there"]');
  const popup = await firefox.clickToolbar(page);
  await popup.waitFor(says('1 of 1 orders read'), 15_000);
  // The one item of the order is chosen as soon as its row is there.
  await popup.waitFor(`document.querySelector('.order input:checked')`, 15_000);
  await popup.evaluate(pressButton('Open a case for this item'));
  await popup.waitFor(says('step 4 of 12'));
  await popup.evaluate(pressButton('Next:'));
  await popup.waitFor(says('step 5 of 12'));
  await popup.evaluate(pressButton('Next:'));
  await popup.waitFor(says('Visible part'));
  await popup.evaluate(`(() => {
    const area = document.querySelector('textarea');
    area.value = 'It does not stand.';
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  })()`);
  await popup.evaluate(pressButton('Visible part'));
  await popup.waitFor(says('Exhibit A is kept.'), 15_000);
  await popup.close();
  const own = await firefox.openExtensionPage('options.html');
  const [subject] = await stored<Case>(own, 'cases');
  const [exhibit] = await stored<Exhibit>(own, 'exhibits');
  expect(subject?.draft.statement).toBe('It does not stand.');
  expect(exhibit).toMatchObject({ letter: 'A', page: 'order' });
});

test('the background was ended and the case is still there', async () => {
  expect(await firefox.terminateBackground()).toBe(true);
  const page = await firefox.newPage(MY_ORDERS);
  await page.waitForSelector('html[data-practice-pages]');
  const popup = await firefox.clickToolbar(page);
  await popup.waitFor(says('step 6 of 12'), 15_000);
  await popup.close();
});

test('the sidebar stands beside the page with the same, fills its width, and follows the shopper', async () => {
  const page = await firefox.newPage(MY_ORDERS);
  await page.waitForSelector('html[data-practice-pages]');
  const sidebar = await firefox.openSidebar(page);
  await sidebar.waitFor(says('step 6 of 12'), 15_000);
  const [over, width] = await sidebar.evaluate<number[]>(
    '[document.documentElement.scrollWidth - innerWidth, innerWidth]',
  );
  expect(width).toBeGreaterThan(150);
  expect(over).toBeLessThanOrEqual(0);
  await sidebar.evaluate(`document.querySelector('[aria-label="Back to the orders"]').click()`);
  await sidebar.waitFor(says('10 of 10 orders read'), 15_000);
  const order = shop.orders.find(({ state }) => state === 'completed');
  await page.goto(ORDER(order?.orderId ?? ''));
  await sidebar.waitFor(says('1 of 1 orders read'), 15_000);
  expect(await sidebar.isOpen()).toBe(true);
});

test('the extension itself asked for nothing', () => {
  expect(shop.unexplained()).toEqual([]);
  expect(firefox.refusedHosts).toEqual([]);
});

// There a message from an extension's page in a tab carries that tab, as one from a content script does.
test('a page of ours in a tab is answered by the page of the shop', async () => {
  const page = await firefox.newPage(MY_ORDERS);
  await page.bringToFront();
  await page.waitForSelector('html[data-practice-pages]');
  const own = await firefox.openExtensionPage('options.html');
  const answers = await own.evaluate(async () => {
    const { tabs } = (globalThis as unknown as { browser: typeof chrome }).browser;
    const ask = ({ id }: { id?: number | undefined }) =>
      tabs.sendMessage(id ?? 0, { type: 'page.asked', again: false }, { frameId: 0 }).catch(() => null);
    return (await Promise.all((await tabs.query({})).map(ask))).filter((answer) => answer);
  });
  expect(answers.length).toBeGreaterThan(0);
  expect(answers).toContainEqual(expect.objectContaining({ page: 'order-list' }));
});
