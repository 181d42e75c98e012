import { englishMessage } from './english-message.js';

/** The part of the WebExtension API that our pages and reminders use, as memory. */
export interface FakeBrowser {
  /** When the alarm rings next; null for no alarm. */
  alarm: { when: number; periodInMinutes?: number } | null;
  /** Every notification that was shown, in order. */
  shown: { id: string; title: string; message: string }[];
  badge: { text: string; title: string };
  /** The next so many notifications end the worker before they are on the screen. */
  crashes: number;
  /** Of the browser's own interface. */
  language: string;
}

const atFirst = (): FakeBrowser => ({
  ...{ alarm: null, shown: [], badge: { text: '', title: '' }, crashes: 0 },
  language: 'en-US',
});

/**
 * What the fake holds now. One object for all test files: they share a page, and the polyfill keeps what it found
 * first.
 */
export const fake: FakeBrowser = atFirst();

const nothing = async () => undefined;
const api = {
  runtime: { id: 'fake', getURL: (path: string) => path },
  alarms: {
    create: (_name: string, alarm: NonNullable<FakeBrowser['alarm']>) => {
      fake.alarm = alarm;
    },
    clear: async () => {
      fake.alarm = null;
    },
    get: async () => fake.alarm && { scheduledTime: fake.alarm.when },
  },
  notifications: {
    create: async (id: string, { title, message }: { title: string; message: string }) => {
      if (fake.crashes > 0) {
        fake.crashes--;
        throw new Error('the worker was ended');
      }
      fake.shown.push({ id, title, message });
    },
    getAll: async () => ({}),
    clear: nothing,
    getPermissionLevel: async () => 'granted',
  },
  permissions: { contains: async () => true },
  tabs: { query: async () => [] },
  action: {
    setBadgeText: async ({ text }: { text: string }) => {
      fake.badge.text = text;
    },
    setBadgeBackgroundColor: nothing,
    setBadgeTextColor: nothing,
    setTitle: async ({ title }: { title: string }) => {
      fake.badge.title = title;
    },
  },
  i18n: { getMessage: englishMessage, getUILanguage: () => fake.language },
};

/** Stands the fake where the browser's API is. Called before anything of `platform/` is imported. */
export function installFakeBrowser(): void {
  const globals = globalThis as { browser?: object; chrome?: object };
  globals.browser = api;
  globals.chrome = Object.assign(globals.chrome ?? {}, { runtime: api.runtime, i18n: api.i18n });
  Object.assign(fake, atFirst());
}
