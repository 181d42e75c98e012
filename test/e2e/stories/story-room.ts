import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Case } from '../../../src/domain/cases/case.js';
import { type Chromium, launchChromium } from '../../browser/chromium.js';
import type { ShopLine, ShopOrder } from '../../shop/orders.js';
import { type Shop, startShop } from '../../shop/server.js';
import { press, shows } from '../overlay/on-page.js';
import { CHROME, ORDER, TODAY } from '../places.js';
import { stored } from '../stored.js';
import { axeFaults } from '../surfaces/axe-faults.js';
import { picture } from './picture.js';

/**
 * The practice shop, a browser, the page the shopper is on, and the popup beside it: what every story of a case needs.
 */
export class StoryRoom {
  popup!: Page;

  private constructor(
    readonly name: string,
    readonly shop: Shop,
    readonly browser: Chromium,
    readonly page: Page,
  ) {}

  static async open(name: string, seed = 3): Promise<StoryRoom> {
    const shop = await startShop({ today: TODAY, seed, language: 'en', currency: 'USD' });
    const browser = await launchChromium({ dist: CHROME, shopPort: shop.port, spki: shop.spki });
    return new StoryRoom(name, shop, browser, await browser.newPage());
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.shop.close();
  }

  /** An order of one line in this state that has no case; the one placed first. */
  order(state: ShopOrder['state']): { order: ShopOrder; line: ShopLine } {
    const fitting = this.shop.orders.filter(
      (one) => one.state === state && one.lines.length === 1 && !one.cases.length,
    );
    const order = fitting.at(state === 'awaiting' ? -1 : 0);
    const line = order?.lines[0];
    if (!order || !line) throw new Error(`The shop has no order that is ${state}.`);
    return { order, line };
  }

  /** The real toolbar click on the page the shopper is on. */
  async click(): Promise<Page> {
    await this.page.bringToFront();
    this.popup = await this.browser.clickToolbar(this.page);
    return this.popup;
  }

  /** The same while the popup stands in the case: the step is on the screen. */
  async backInCase(): Promise<void> {
    await this.click();
    await this.popup.waitForSelector('#step-heading');
  }

  /** From the order's page into a case about its line. */
  async openCase(order: ShopOrder): Promise<void> {
    await this.page.goto(ORDER(order.orderId));
    await this.page.waitForSelector('html[data-practice-buttons="there"]');
    await this.click();
    await shows(this.popup, '1 of 1 orders read');
    await press(this.popup, 'Open a case for this item');
    await this.at(4);
  }

  /** Waits until this step is on the screen. */
  async at(step: number): Promise<void> {
    await this.popup.waitForSelector(`nav[aria-label="Step ${step} of 12"]`, { timeout: 10_000 });
  }

  /** On to the next step, whose heading has the focus then: who listens goes on there. */
  async next(step: number): Promise<void> {
    await this.popup.$$eval('.popup-actions button', (all) =>
      (all as HTMLElement[]).find((one) => one.innerText.startsWith('Next'))?.click(),
    );
    await this.at(step);
    await this.popup.waitForFunction(() => document.activeElement?.id === 'step-heading', { timeout: 5000 });
  }

  /** Back to the step before. */
  async back(step: number): Promise<void> {
    await this.popup.$$eval('.popup-actions button', (all) =>
      (all as HTMLElement[]).find((one) => one.innerText === 'Back')?.click(),
    );
    await this.at(step);
  }

  /** Past the review: the shopper says that the shopper submitted it, or the case page has told so by itself. */
  async submitted(): Promise<void> {
    await this.backInCase();
    await this.popup.waitForFunction(() => {
      const on = [...document.querySelectorAll<HTMLElement>('.popup-actions button')].find(
        ({ innerText }) => innerText === 'I submitted it' || innerText === 'Next: Customer service',
      );
      on?.click();
      return document.querySelector('nav[aria-label="Step 9 of 12"]') !== null;
    });
  }

  /** Nothing for axe on what the popup shows; with `REDRESS_PICTURES=1` it is pictured as well. */
  async look(name: string): Promise<void> {
    expect(await axeFaults(this.popup), name).toEqual([]);
    await picture(this.popup, `${this.name}-${name}`);
  }

  /** Waits until one of the fields of several lines holds these words. */
  async holds(words: string): Promise<void> {
    await this.popup.waitForFunction(
      (wanted) => [...document.querySelectorAll('textarea')].some(({ value }) => value.includes(wanted)),
      { timeout: 5000 },
      words,
    );
  }

  async theCase(): Promise<Case> {
    const own = await this.browser.openExtensionPage('options.html');
    const [subject] = await stored<Case>(own, 'cases');
    await own.close();
    if (!subject) throw new Error('No case is stored.');
    return subject;
  }
}
