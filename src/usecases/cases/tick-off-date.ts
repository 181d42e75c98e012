import type { DeadlineKind } from '../../domain/dispute/deadline-kind.js';
import { changePreference } from '../reminders/snooze-reminders.js';
import { advanceCase } from './advance-case.js';

/** Ticks off a date that the shopper is done with: it stays in the log of its case, and its reminders stop. */
export async function tickOffDate(
  about: string,
  ofCase: boolean,
  deadline: { kind: DeadlineKind; on: string },
): Promise<void> {
  if (ofCase) await advanceCase(about, { type: 'deadline-done', kind: deadline.kind, on: deadline.on });
  else await changePreference(about, (wish) => ({ ...wish, done: { ...wish.done, [deadline.kind]: deadline.on } }));
}
