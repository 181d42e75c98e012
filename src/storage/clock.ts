import { type ClockSeen, clockAfter } from '../domain/time/clock-jump.js';
import { announce } from './changes.js';
import { database } from './open.js';

const KEY = 'last';

/** Keeps how the clock stands now, and tells whether it was set back since it was last seen. */
export async function seeClock(now: string, zone: string): Promise<ClockSeen> {
  const transaction = (await database()).transaction('clock', 'readwrite');
  const before = await transaction.store.get(KEY);
  const after = clockAfter(before, now, zone);
  await transaction.store.put(after, KEY);
  await transaction.done;
  if (after.wentBack?.to !== before?.wentBack?.to) announce('clock');
  return after;
}

export async function clockSeen(): Promise<ClockSeen | undefined> {
  return (await database()).get('clock', KEY);
}

/** The shopper has read that the clock was set back. */
export async function forgetClockWentBack(): Promise<void> {
  const transaction = (await database()).transaction('clock', 'readwrite');
  const seen = await transaction.store.get(KEY);
  if (seen) await transaction.store.put({ seenAt: seen.seenAt, zone: seen.zone }, KEY);
  await transaction.done;
  announce('clock');
}
