import { browser } from './browser.js';

/** The one alarm there is: storage is the truth, the alarm only a note of the next due time. */
const NAME = 'next-reminder';

/**
 * Sets the alarm to `at` (ISO instant) and then every `everyMinutes`, or takes it away. Browsers may ring later than
 * asked, never much earlier. They count down and do not look at the clock: a clock that is set moves nothing, which is
 * why it rings again and again.
 */
export async function setAlarm(at: string | null, everyMinutes?: number): Promise<void> {
  if (at === null) await browser.alarms.clear(NAME);
  else
    browser.alarms.create(NAME, { when: Date.parse(at), ...(everyMinutes ? { periodInMinutes: everyMinutes } : {}) });
}

export async function alarmTime(): Promise<string | null> {
  const alarm = await browser.alarms.get(NAME);
  return alarm ? new Date(alarm.scheduledTime).toISOString() : null;
}

export function onAlarm(ring: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === NAME) ring();
  });
}
