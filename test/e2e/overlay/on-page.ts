import type { Page } from 'puppeteer-core';

/** Waits until the page shows `text` anywhere; when it does not, says what it shows instead. */
export async function shows(page: Page, text: string): Promise<void> {
  const there = (wanted: string) => document.body.innerText.replace(/\s+/g, ' ').includes(wanted);
  await page.waitForFunction(there, { timeout: 10_000 }, text).catch(async () => {
    throw new Error(`"${text}" is not in: ${await textOf(page)}`);
  });
}

/** Presses what has this name and role, as assistive technology hears it, once it stands still. */
export async function press(
  page: Page,
  name: string,
  role: 'button' | 'link' | 'radio' | 'checkbox' | 'textbox' = 'button',
): Promise<void> {
  await page
    .locator(`::-p-aria([name="${name}"][role="${role}"])`)
    .setTimeout(10_000)
    .click()
    .catch(async (error: unknown) => {
      throw new Error(`${role} "${name}" cannot be pressed in: ${await textOf(page)}`, { cause: error });
    });
}

/** Types into the field with this label, as a person does. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  await press(page, label, 'textbox');
  await page.keyboard.type(text);
}

/** The page's text, on one line. */
export function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
}
