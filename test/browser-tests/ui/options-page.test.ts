// Settings: shown as they are stored, and kept beside those of another window.
import { h } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_REMINDERS } from '../../../src/domain/reminders/reminders.js';
import { database } from '../../../src/storage/open.js';
import { getSettings } from '../../../src/storage/settings.js';
import { OptionsPage } from '../../../src/ui/options/options-page.js';
import { emptyDatabase } from '../storage/a-case.js';
import { show } from './shown.js';

beforeEach(emptyDatabase);

/** Draws the page, and waits until it has read what is stored. */
async function shownOptions(): Promise<HTMLElement> {
  const place = await show(h(OptionsPage, null));
  await vi.waitFor(() => expect(isOn('discreet')).toBeDefined());
  return place;
}
const alert = () => document.querySelector('[role="alert"]')?.textContent;
const isOn = (id: string) => document.querySelector(`[aria-labelledby="${id}"]`)?.getAttribute('aria-checked');
const switchIt = (id: string) =>
  act(async () => document.querySelector<HTMLElement>(`[aria-labelledby="${id}"]`)?.click());

test('regression: a setting that could not be kept is said, and shows as it is stored', async () => {
  await shownOptions();
  for (const id of ['discreet', 'on-page-marks']) {
    const before = isOn(id);
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      await switchIt(id);
      await vi.waitFor(() => expect(alert(), id).toContain('Not saved.'));
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(isOn(id), id).toBe(before);
    await switchIt(id);
    await vi.waitFor(() => expect(isOn(id), id).not.toBe(before));
    await vi.waitFor(() => expect(alert(), id).toBeUndefined());
  }
});

test('regression: a change in one window does not put back the change of another', async () => {
  await shownOptions();
  // The other window's change is stored, and not on this screen yet.
  await (await database()).put('settings', { ...DEFAULT_REMINDERS, hour: 7 }, 'reminders');
  await switchIt('discreet');
  const discreet = !DEFAULT_REMINDERS.discreet;
  await expect.poll(async () => (await getSettings()).reminders).toMatchObject({ hour: 7, discreet });
  await vi.waitFor(() => expect(isOn('discreet')).toBe(String(discreet)));
});

test('presses one right after the other are all kept', async () => {
  await (await database()).put('settings', { ...DEFAULT_REMINDERS, daysBefore: [14, 7, 1] }, 'reminders');
  const place = await shownOptions();
  const checked = () => [...place.querySelectorAll<HTMLInputElement>('.pick input')].filter((input) => input.checked);
  expect(checked()).toHaveLength(3);
  for (const input of checked()) await act(() => input.click());
  await expect.poll(async () => (await getSettings()).reminders.daysBefore).toEqual([]);
  await vi.waitFor(() => expect(checked()).toHaveLength(0));
});
