import type { DeadlineKind } from '../domain/case.js';
import { dayAfter, dayOf, instantAt } from '../domain/day.js';
import type { Deadline } from '../domain/deadline.js';
import type { Delay, Wish } from '../domain/wish.js';
import { now, zone } from '../platform/clock.js';
import { getSettings } from '../storage/settings.js';
import { changeWish } from '../storage/wishes.js';
import { advanceCase } from './advance-case.js';
import { planAnew } from './remind.js';

async function wished(about: string, change: (wish: Wish) => Wish): Promise<void> {
  await changeWish(about, change);
  await planAnew();
}

/** Reminds of this date again after `delay`, and not before. Resolves to the instant. */
export async function remindAgain(about: string, { kind, on }: Deadline, delay: Delay): Promise<string> {
  const [unit, count] = delay.split('-');
  const { reminders } = await getSettings();
  const here = zone();
  const at =
    unit === 'hours'
      ? new Date(Date.parse(now()) + Number(count) * 3_600_000).toISOString()
      : instantAt(dayAfter(dayOf(now(), here), Number(count)), reminders.hour, here);
  await wished(about, (wish) => ({ ...wish, again: { ...wish.again, [kind]: { on, at } } }));
  return at;
}

/** Switches the reminders of one case or order off or on. */
export function switchReminders(about: string, off: boolean): Promise<void> {
  return wished(about, (wish) => ({ ...wish, off }));
}

/** She is done with a date: it stays in the log of its case, and is not reminded of again. */
export async function markDone(
  about: string,
  ofCase: boolean,
  deadline: { kind: DeadlineKind; on: string },
): Promise<void> {
  if (ofCase) await advanceCase(about, { type: 'deadline-done', kind: deadline.kind });
  else await wished(about, (wish) => ({ ...wish, done: { ...wish.done, [deadline.kind]: deadline.on } }));
}
