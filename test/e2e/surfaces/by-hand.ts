import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { boxesOf, clickBox } from '../overlay/beside-box.js';

/** What the shopper does themselves on the marketplace's pages: Redress presses none of this. */

export interface Request {
  received: boolean;
  text: string;
  /** As the form takes it; absent for all. */
  amount?: string;
  solution?: 'REFUND' | 'RETURN';
}

/** Fills the case form by keyboard and mouse and submits it; ends on the case's page. */
export async function submitRequest(page: Page, { received, text, amount, solution }: Request): Promise<void> {
  const answer = `[name="received"][value="${received ? 'yes' : 'no'}"]`;
  if (await page.$(answer)) await page.click(answer);
  await page.click('.comet-v2-select');
  await page.locator('.comet-v2-menu-item').click();
  await page.type('#description', text);
  await page.click('[data-next]');
  await page.waitForSelector('#amount');
  if (solution) await page.locator(`[name="solution"][value="${solution}"]`).click();
  if (amount) await page.type('#amount', amount);
  await page.click('[data-pl="buyersubmit_btn_submit"]');
  await page.waitForSelector('[data-confirm]');
  await Promise.all([page.waitForNavigation(), page.click('[data-confirm]')]);
}

/** Answers a proposal on the case's page and confirms it. */
export async function answerCase(page: Page, answer: 'accept' | 'disagree', words = ''): Promise<void> {
  await page.locator(`[data-practice-ask="${answer}"]`).click();
  if (answer === 'accept') {
    // Accepting ends something, so that Redress asks once before the page does.
    await expect.poll(async () => (await boxesOf(page, 'danger')).length, { timeout: 10_000 }).toBe(1);
    await clickBox(page, (await boxesOf(page, 'danger'))[0]);
  }
  await page.waitForSelector('.comet-v2-modal');
  if (words) await page.type('.comet-v2-modal textarea', words);
  await Promise.all([page.waitForNavigation(), page.click('.comet-v2-modal .comet-btn-primary')]);
}

/** Enters the tracking number of the way back on the case's page. */
export async function enterReturn(page: Page, carrier: string, number: string): Promise<void> {
  await page.type('#carrier', carrier);
  await page.type('#tracking', number);
  await Promise.all([page.waitForNavigation(), page.click('[data-practice-send="return-sent"]')]);
}
