// @vitest-environment jsdom
// Settings: shown as they are stored, and kept beside those of another window.
import { h } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_OVERLAY } from '../../../src/domain/overlay/overlay-settings.js';
import { DEFAULT_REMINDERS } from '../../../src/domain/reminders/reminders.js';
import { putSetting } from '../../../src/storage/settings.js';
import { OptionsPage } from '../../../src/ui/options/options-page.js';
import { show } from './shown.js';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./english-browser.js')).englishBrowser }));
const stored = vi.hoisted(() => ({ settings: {} as Record<string, object>, changed: new Set<() => void>() }));
vi.mock('../../../src/storage/settings.js', () => ({
  getSettings: async () => ({ ...stored.settings }),
  putSetting: vi.fn(async (key: string, value: object) => {
    stored.settings[key] = value;
    for (const tell of stored.changed) tell();
  }),
}));
vi.mock('../../../src/storage/changes.js', () => ({
  onChanges: (changed: (stores: string[]) => void) => {
    const tell = () => changed(['settings']);
    stored.changed.add(tell);
    return () => stored.changed.delete(tell);
  },
}));
vi.mock('../../../src/usecases/reminders/remind.js', () => ({ rescheduleReminders: async () => {} }));
vi.mock('../../../src/platform/notifications.js', () => ({
  notificationsAllowed: async () => 'yes',
  notify: () => {},
}));
vi.mock('../../../src/ui/shell/page-header.js', () => ({ PageHeader: () => null }));
vi.mock('../../../src/ui/options/reading-health.js', () => ({ ReadingHealth: () => null }));
vi.mock('../../../src/ui/options/storage-section.js', () => ({ StorageSection: () => null }));

beforeEach(() => {
  stored.settings = { reminders: DEFAULT_REMINDERS, onPage: DEFAULT_OVERLAY };
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, work: () => Promise<void>) => {
    last = last.then(work, work);
    return last;
  };
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
});

const settled = () => act(() => new Promise((done) => setTimeout(done, 20)));
const isOn = (id: string) => document.querySelector(`[aria-labelledby="${id}"]`)?.getAttribute('aria-checked');
const switchIt = (id: string) =>
  act(async () => document.querySelector<HTMLElement>(`[aria-labelledby="${id}"]`)?.click());

test('regression: a setting that could not be kept is said, and shows as it is stored', async () => {
  await show(h(OptionsPage, null));
  await settled();
  for (const id of ['discreet', 'on-page-marks']) {
    const before = isOn(id);
    vi.mocked(putSetting).mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    await switchIt(id);
    await settled();
    expect(isOn(id), id).toBe(before);
    expect(document.querySelector('[role="alert"]')?.textContent, id).toContain('Not saved.');
    await switchIt(id);
    await settled();
    expect(isOn(id), id).not.toBe(before);
    expect(document.querySelector('[role="alert"]'), id).toBeNull();
  }
});

test('regression: a change in one window does not put back the change of another', async () => {
  await show(h(OptionsPage, null));
  await settled();
  // The other window's change is not on this screen yet.
  stored.settings.reminders = { ...DEFAULT_REMINDERS, hour: 7 };
  await switchIt('discreet');
  await settled();
  expect(stored.settings.reminders).toMatchObject({ hour: 7, discreet: !DEFAULT_REMINDERS.discreet });
  expect(isOn('discreet')).toBe(String(!DEFAULT_REMINDERS.discreet));
});

test('presses one right after the other are all kept', async () => {
  stored.settings.reminders = { ...DEFAULT_REMINDERS, daysBefore: [14, 7, 1] };
  const place = await show(h(OptionsPage, null));
  await settled();
  for (const input of place.querySelectorAll<HTMLInputElement>('.pick input')) {
    if (input.checked) await act(() => input.click());
  }
  await settled();
  expect(stored.settings.reminders).toMatchObject({ daysBefore: [] });
  expect(place.querySelectorAll('.pick input:checked')).toHaveLength(0);
});
