/** The part of the WebExtension API that reminding uses, as memory. Set before anything of `platform/` is imported. */
export interface FakeBrowser {
  /** When the alarm rings next; null for no alarm. */
  alarm: { when: number; periodInMinutes?: number } | null;
  /** Every notification that was shown, in order. */
  shown: { id: string; title: string; message: string }[];
  badge: { text: string; title: string };
  /** The next so many notifications end the worker before they are on the screen. */
  crashes: number;
}

export function fakeBrowser(): FakeBrowser {
  const fake: FakeBrowser = { alarm: null, shown: [], badge: { text: '', title: '' }, crashes: 0 };
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
    i18n: {
      getMessage: (key: string, values: string[] = []) =>
        key === 'words_language' ? 'en' : [key, ...values].join(' '),
      getUILanguage: () => 'en',
    },
  };
  Object.assign(globalThis, { browser: api });
  const chrome = (globalThis as { chrome?: object }).chrome ?? {};
  Object.assign(globalThis, { chrome: Object.assign(chrome, { runtime: api.runtime }) });
  return fake;
}
