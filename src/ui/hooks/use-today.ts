import { useEffect, useState } from 'preact/hooks';
import { dayOf } from '../../domain/time/day.js';
import { now, zone } from '../../platform/clock.js';

/** How often a page that is looked at asks the clock. */
const EVERY_MS = 10_000;

const minute = () => now().slice(0, 16);

/**
 * The day it is in the shopper's zone. What uses it is drawn anew with each minute that passes while it is looked at,
 * and when it is looked at again, so that a page left open shows no "today" of yesterday. What was worked out by the
 * day is loaded anew where the day is part of its key.
 */
export function useToday(): string {
  const [, setMinute] = useState(minute);
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined;
    const look = () => setMinute(minute());
    const follow = () => {
      clearInterval(timer);
      if (document.visibilityState !== 'visible') return;
      look();
      timer = setInterval(look, EVERY_MS);
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', follow);
    };
  }, []);
  return dayOf(now(), zone());
}
