import * as z from 'zod/mini';
import type { Deadline } from '../deadlines/deadline.js';
import { DEADLINE_KINDS, type DeadlineKind } from '../dispute/deadline-kind.js';
import { daySchema, instantSchema } from '../time/instants.js';

const kind = z.enum(DEADLINE_KINDS);

/**
 * What the shopper wants of the reminders of one case, or of one order without a case. Deadlines are not changed by it.
 */
export const reminderPreferenceSchema = z.object({
  /** The id of the case, or of the order's record. */
  about: z.string(),
  /** True: no reminders of it at all. */
  off: z.boolean(),
  /** "Remind me in …": until then, no reminder of this date; `on` is the date it was said of. */
  again: z.partialRecord(kind, z.object({ on: daySchema, at: instantSchema })),
  /** Dates of an order without a case that the shopper is done with. Those of a case are events of the case. */
  done: z.partialRecord(kind, daySchema),
});
export type ReminderPreference = z.infer<typeof reminderPreferenceSchema>;

/** How long "remind me in …" can be: hours, or days at the hour the shopper is reminded at. */
export const DELAYS = ['hours-3', 'days-1', 'days-3', 'days-7'] as const;
export type Delay = (typeof DELAYS)[number];

export function noPreference(about: string): ReminderPreference {
  return { about, off: false, again: {}, done: {} };
}

/** True for a date that the shopper said is done. Another date for the same thing is open again. */
export function isTickedOff(wish: ReminderPreference | undefined, deadline: Pick<Deadline, 'kind' | 'on'>): boolean {
  return wish?.done[deadline.kind] === deadline.on;
}

/** The instant the shopper wants to be reminded of this date again, or undefined. */
export function snoozedUntil(
  wish: ReminderPreference | undefined,
  { kind, on }: { kind: DeadlineKind; on: string },
): string | undefined {
  const again = wish?.again[kind];
  return again?.on === on ? again.at : undefined;
}
