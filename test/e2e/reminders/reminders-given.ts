// What the stories of reliability ask of the extension, from one of its own pages, in either browser.
import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import { putStored, stored } from '../stored.js';
import { dueCase } from './due-case.js';

export interface Given {
  id: string;
  caseId: string;
  shownAt: string | null;
}

/** Keeps a case whose date is `days` from now. Gives its id. */
export async function caseDueIn(own: Page, days: number): Promise<string> {
  const subject = dueCase(days);
  await putStored(own, 'cases', subject);
  return subject.id;
}

export async function givenOf(own: Page, caseId: string): Promise<Given[]> {
  return (await stored<Given>(own, 'reminders')).filter((one) => one.caseId === caseId);
}

/** Those that were on the screen. */
export async function shownOf(own: Page, caseId: string): Promise<Given[]> {
  return (await givenOf(own, caseId)).filter(({ shownAt }) => shownAt !== null);
}

/** How many days before its date each was: "7", "3", "1", "0". */
export const marksOf = (given: readonly Given[]): (string | undefined)[] =>
  given.map(({ id }) => id.split('/').at(-1)).sort();

/** Whoever reminds now has ended when this resolves. */
const settled = (own: Page) => own.evaluate(() => navigator.locks.request('remind', () => {}));

export const ring = (own: Page, inMs = 600): Promise<void> =>
  own.evaluate((ms) => chrome.alarms.create('next-reminder', { when: Date.now() + ms }), inMs);

/** The alarm rang: it is gone, or whoever it woke has set the next one, which is the first thing it does. */
async function rang(own: Page): Promise<void> {
  const next = await own.evaluate(async () => (await chrome.alarms.get('next-reminder'))?.scheduledTime ?? null);
  expect(next === null || next > Date.now() + 5000).toBe(true);
}

/**
 * Has the alarm ring, again and again, until `seen` holds; then nobody looks any more, and no alarm of ours is left.
 * Once is not enough: a look that is under way plans the next alarm when it ends, and what was set here is gone.
 */
export async function ringUntil(own: Page, seen: () => Promise<void>): Promise<void> {
  const look = async () => {
    await ring(own, 100);
    await vi.waitFor(() => rang(own), { timeout: 30_000, interval: 100 });
    await settled(own);
    await seen();
  };
  await vi.waitFor(look, { timeout: 45_000, interval: 200 });
}

/** One look more: the background itself writes down when it looked. */
export async function lookAgain(own: Page): Promise<void> {
  const before = Date.now();
  await ringUntil(own, async () => {
    const [clock] = await stored<{ seenAt: string }>(own, 'clock');
    expect(Date.parse(clock?.seenAt ?? '')).toBeGreaterThan(before);
  });
}

/** Waits, without doing anything, until a reminder of the case was on the screen. */
export async function isGiven(own: Page, caseId: string): Promise<void> {
  const look = async () => expect(await shownOf(own, caseId)).not.toEqual([]);
  await vi.waitFor(look, { timeout: 30_000, interval: 100 });
  await settled(own);
}

/** The reminders of a case that came, once they did by themselves; another look gives none of them again. */
export async function givenOnce(own: Page, caseId: string): Promise<void> {
  await isGiven(own, caseId);
  const first = await shownOf(own, caseId);
  await lookAgain(own);
  expect(await shownOf(own, caseId)).toEqual(first);
}
