/**
 * Calendar days as `YYYY-MM-DD`. Days are counted on the calendar, never in hours, so that daylight saving cannot move
 * one.
 */
export type Day = string;

/** The day `days` after `day` (before, when negative). */
export function dayAfter(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The day `count` days from Monday to Friday after `day`. Holidays are not known, so the true day can be later. */
export function workdayAfter(day: Day, count: number): Day {
  let date = Temporal.PlainDate.from(day);
  for (let left = count; left > 0; ) {
    date = date.add({ days: 1 });
    if (date.dayOfWeek <= 5) left--;
  }
  return date.toString();
}

/** How many days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** The calendar day that an instant (ISO 8601, `Z`) falls on in `zone`. */
export function dayOf(instant: string, zone: string): Day {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The hour, 0 to 23, that an instant falls in at a place in `zone`. */
export function hourOf(instant: string, zone: string): number {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).hour;
}

/**
 * The instant (ISO 8601, milliseconds, `Z`) of `hour` o'clock on `day` in `zone`; a skipped hour becomes the one after
 * it.
 */
export function instantAt(day: Day, hour: number, zone: string): string {
  const time = Temporal.PlainTime.from({ hour });
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone, plainTime: time })
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });
}
