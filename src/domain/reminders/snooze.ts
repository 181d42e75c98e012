import * as z from 'zod/mini';
import type { Deadline } from '../deadlines/deadline.js';
import { DEADLINE_KINDS, type DeadlineKind } from '../dispute/deadline-kind.js';
import { daySchema, instantSchema } from '../time/instants.js';

const kind = z.enum(DEADLINE_KINDS);

/** How the shopper wants to be reminded about one case, or one order without a case. It changes no deadline. */
export const reminderPreferenceSchema = z.object({
  /** The id of the case, or of the order's record. */
  about: z.string(),
  /** True when the shopper wants no reminders about it at all. */
  off: z.boolean(),
  /** "Remind me in …", by kind: no reminder of the date `on` comes before the instant `at`. */
  again: z.partialRecord(kind, z.object({ on: daySchema, at: instantSchema })),
  /** Dates of an order without a case that the shopper ticked off. Those of a case are events of the case. */
  done: z.partialRecord(kind, daySchema),
});
export type ReminderPreference = z.infer<typeof reminderPreferenceSchema>;

/** The choices of "remind me in …": some hours, or some days at the hour that the shopper set for reminders. */
export const DELAYS = ['hours-3', 'days-1', 'days-3', 'days-7'] as const;
export type Delay = (typeof DELAYS)[number];

/** The preference for a case or an order that the shopper has not changed. */
export function noPreference(about: string): ReminderPreference {
  return { about, off: false, again: {}, done: {} };
}

/** True for a date of an order that the shopper ticked off. When the date changes, it is open again. */
export function isTickedOff(
  preference: ReminderPreference | undefined,
  deadline: Pick<Deadline, 'kind' | 'on'>,
): boolean {
  return preference?.done[deadline.kind] === deadline.on;
}

/** The instant to which the shopper snoozed the reminders of this date; undefined when they did not. */
export function snoozedUntil(
  preference: ReminderPreference | undefined,
  { kind, on }: { kind: DeadlineKind; on: string },
): string | undefined {
  const again = preference?.again[kind];
  return again?.on === on ? again.at : undefined;
}
