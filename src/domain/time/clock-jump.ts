/** What is kept of the computer's clock, to notice when it was wrong. */
export interface ClockSeen {
  /** The latest instant that the clock has shown. */
  seenAt: string;
  zone: string;
  /** The latest instant that the clock showed on a day before that of `seenAt`. */
  dayBefore?: string | undefined;
  /** When the clock was found set back, and from which instant; absent when it never was. */
  wentBack?: { from: string; to: string } | undefined;
}

/** Clocks are corrected by seconds all the time; this much back is a clock that was wrong. */
const TOLERANCE_MINUTES = 10;

/**
 * The clock as it is to be kept after one more look at it. A way forward cannot be told from sleep, and needs nothing.
 */
export function clockAfter(before: ClockSeen | undefined, now: string, zone: string): ClockSeen {
  if (!before) return { seenAt: now, zone };
  const back = Temporal.Instant.from(now).until(before.seenAt).total('minutes');
  if (back > TOLERANCE_MINUTES) return { seenAt: now, zone, wentBack: { from: before.seenAt, to: now } };
  const isNewDay = now.slice(0, 10) > before.seenAt.slice(0, 10);
  return {
    ...before,
    zone,
    seenAt: now > before.seenAt ? now : before.seenAt,
    ...(isNewDay ? { dayBefore: before.seenAt } : {}),
  };
}
