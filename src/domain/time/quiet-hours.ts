import * as z from 'zod/mini';
import { dayAfter, dayOf, hourOf, instantAt } from './day.js';

const hour = z.int().check(z.minimum(0), z.maximum(23));

/** Between these hours nothing is shown. They span midnight when `from` is later than `to`. */
export const quietHoursSchema = z.object({ from: hour, to: hour });
export type QuietHours = z.infer<typeof quietHoursSchema>;

/** The instant at which quiet hours end, when `at` lies within them; null when it does not. */
export function quietUntil(at: string, quiet: QuietHours | null | undefined, zone: string): string | null {
  if (!quiet || quiet.from === quiet.to) return null;
  const here = hourOf(at, zone);
  const overnight = quiet.from > quiet.to;
  const within = overnight ? here >= quiet.from || here < quiet.to : here >= quiet.from && here < quiet.to;
  if (!within) return null;
  const today = dayOf(at, zone);
  return instantAt(overnight && here >= quiet.from ? dayAfter(today, 1) : today, quiet.to, zone);
}
