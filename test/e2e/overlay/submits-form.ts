import type { Page } from 'puppeteer-core';

/** Sends the form about a line, as the submit button of the shop's own page does. */
export async function submitsForm(page: Page, lineId: string): Promise<void> {
  const sent = page.waitForNavigation();
  await page.evaluate((line) => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/p/reverse-pages/submit';
    for (const [name, value] of Object.entries({ lineId: line, received: 'yes', reason: 'damaged', text: 'Broken' })) {
      form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
    }
    document.body.append(form);
    form.submit();
  }, lineId);
  await sent;
}
