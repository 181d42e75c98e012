import type { ElementHandle, Page } from 'puppeteer-core';

/** Waits until the page shows `text` anywhere; when it does not, says what it shows instead. */
export async function shows(page: Page, text: string): Promise<void> {
  const there = (wanted: string) => document.body.innerText.replace(/\s+/g, ' ').includes(wanted);
  await page.waitForFunction(there, { timeout: 10_000 }, text).catch(async () => {
    throw new Error(`"${text}" is not in: ${await textOf(page)}`);
  });
}

/** What has this name and role, as assistive technology hears it. */
async function named(page: Page, name: string, role: string): Promise<ElementHandle<Element>> {
  const found = await page
    .waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`, { timeout: 10_000 })
    .catch(() => null);
  if (!found) throw new Error(`no ${role} "${name}" in: ${await textOf(page)}`);
  await found.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  return found;
}

export async function press(page: Page, name: string, role: 'button' | 'link' | 'radio' = 'button'): Promise<void> {
  await (await named(page, name, role)).click();
}

/** Types into the field with this label, as a person does. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  const field = await named(page, label, 'textbox');
  await field.click();
  await field.type(text);
}

/** The page's text, on one line. */
export function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
}
