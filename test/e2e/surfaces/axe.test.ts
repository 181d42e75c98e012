import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STEPS } from '../../../src/domain/dispute/steps.js';
import { type Chromium, launchChromium } from '../../browser/chromium.js';
import { type Shop, startShop } from '../../shop/server.js';
import { press, shows } from '../overlay/on-page.js';
import { CHROME, MY_ORDERS, ORDER, TODAY } from '../places.js';
import { axeFaults } from './axe-faults.js';

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  let shop: Shop;
  let browser: Chromium;
  let page: Page;
  let caseId = '';

  beforeAll(async () => {
    shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
    browser = await launchChromium({ dist: CHROME, shopPort: shop.port, spki: shop.spki, theme });
    page = await browser.newPage(MY_ORDERS);
  });

  afterAll(async () => {
    await browser?.close();
    await shop?.close();
  });

  test('the real popup: the orders', async () => {
    const popup = await browser.clickToolbar(page);
    await shows(popup, '10 of 10 orders read');
    expect(
      await popup.evaluate((dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark, theme === 'dark'),
    ).toBe(true);
    expect(await axeFaults(popup)).toEqual([]);
  });

  test('the real popup: each of the twelve steps, and the form that corrects a date', async () => {
    const order = shop.orders.find(({ state, lines }) => state === 'completed' && lines.length === 1);
    await page.goto(ORDER(order?.orderId ?? ''));
    await page.waitForSelector('html[data-practice-buttons="there"]');
    const popup = await browser.clickToolbar(page);
    await press(popup, 'Open a case for this item');
    await press(popup, 'Yes, it is here', 'radio');
    for (let back = 3; back > 0; back--) await press(popup, 'Back');
    for (const { number } of STEPS) {
      await popup.waitForSelector(`nav[aria-label="Step ${number} of 12"]`);
      if (number === 5) await press(popup, 'Damaged', 'radio');
      if (number === 6) await press(popup, 'Visible part');
      if (number === 6) await shows(popup, 'Exhibit A is kept.');
      if (number === 7) await press(popup, 'Refund, and keep the item', 'radio');
      expect(await axeFaults(popup), `step ${number}`).toEqual([]);
      if (number === 8) await press(popup, 'I submitted it');
      else if (number === 10 || number === 11) await press(popup, 'Next');
      else if (number < 12)
        await popup.$$eval('button', (all) => all.find((one) => one.innerText.startsWith('Next:'))?.click());
    }
    caseId = await popup.evaluate(async () => {
      const opening = indexedDB.open('redress');
      await new Promise((done) => opening.addEventListener('success', done));
      const keys = opening.result.transaction('cases').objectStore('cases').getAllKeys();
      await new Promise((done) => keys.addEventListener('success', done));
      return String(keys.result[0]);
    });
    await popup.$$eval('button', (all) => all.find((one) => one.innerText === 'Correct')?.click());
    await shows(popup, 'The right date');
    expect(await axeFaults(popup), 'correct').toEqual([]);
  });

  test('the case tab: step, timeline and exhibits; the list of cases; the options', async () => {
    const tab = await browser.openExtensionPage(`case.html?id=${encodeURIComponent(caseId)}`);
    await shows(tab, 'Whose turn is it?');
    expect(await axeFaults(tab), 'step').toEqual([]);
    await press(tab, 'Listing');
    await shows(tab, 'The listing has not been seen yet');
    expect(await axeFaults(tab), 'no listing').toEqual([]);
    const order = shop.orders.find(({ state, lines }) => state === 'completed' && lines.length === 1);
    const line = order?.lines[0];
    await page.goto(`https://www.aliexpress.com/item/${line?.productId}.html`);
    await shows(tab, 'It has said the same each time it was seen.');
    expect(await axeFaults(tab), 'listing').toEqual([]);
    for (const view of ['Timeline', 'All exhibits, 1']) {
      await press(tab, view);
      expect(await axeFaults(tab), view).toEqual([]);
    }
    const list = await browser.openExtensionPage('case.html');
    await shows(list, 'Waiting for others');
    expect(await axeFaults(list), 'cases').toEqual([]);
    const options = await browser.openExtensionPage('options.html');
    await shows(options, 'Remind me');
    expect(await axeFaults(options), 'options').toEqual([]);
  });
});
