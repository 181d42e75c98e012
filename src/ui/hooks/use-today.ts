import { useEffect, useState } from 'preact/hooks';
import { dayOf } from '../../domain/time/day.js';
import { now, zone } from '../../platform/clock.js';

/** How often a visible page asks the clock. */
const EVERY_MS = 10_000;

const minute = () => now().slice(0, 16);

/**
 * Today in the shopper's zone. A component that uses it is redrawn each minute while its page is visible, and when it
 * becomes visible again, so that a page left open never calls yesterday "today". Values that depend on the day are
 * loaded again if their key contains the day.
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
