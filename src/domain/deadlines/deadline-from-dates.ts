import type { DeadlineKind } from '../dispute/deadline-kind.js';
import { type Day, dayAfter } from '../time/day.js';
import { type DatedBy, type Deadline, isOpening, SAFETY_DAYS, WHO } from './deadline.js';

/** The deadline of a kind from all its dates: the one that counts, with the others beside it. */
export function deadlineFrom(
  kind: DeadlineKind,
  dates: DatedBy[],
  byShopper: { date: DatedBy; outdated: boolean } | null,
  today: Day,
): Deadline | null {
  const all = [...dates, ...(byShopper?.outdated ? [byShopper.date] : [])];
  const sorted = all.sort((a, b) => a.on.localeCompare(b.on));
  const leading = (byShopper?.outdated ? undefined : byShopper?.date) ?? leadingOf(kind, sorted, today);
  if (!leading) return null;
  const who = WHO[kind];
  const exact = leading.source.kind === 'shopper' || who !== 'shopper' || isOpening({ kind });
  return {
    kind,
    who,
    ...leading,
    certain: leading.source.kind !== 'policy',
    aimOn: aimOf(leading, exact, today),
    alternatives: sorted.filter((date) => date !== leading),
  };
}

/**
 * A window that has ended does not end another one: the earliest date to come counts, else the last that passed.
 * PayPal's two periods, however, are one window, which ends with the earlier of them. A sentence that is no longer on
 * the page leads only where it gives the earlier date.
 */
function leadingOf(kind: DeadlineKind, sorted: readonly DatedBy[], today: Day): DatedBy | undefined {
  if (kind === 'paypal-claim') return sorted[0];
  const toCome = sorted.find(({ on }) => on >= today);
  const there = sorted.filter(({ gone }) => !gone);
  if (!toCome?.gone || there.length === 0 || there.some(({ on }) => on >= today)) return toCome ?? sorted.at(-1);
  return there.at(-1);
}

/** The day to act on: at once where only the last possible day is known, a day of safety earlier where it is printed. */
function aimOf({ on, source }: DatedBy, exact: boolean, today: Day): Day {
  if (source.kind === 'policy' && source.latest) return today < on ? today : on;
  return exact ? on : dayAfter(on, -SAFETY_DAYS);
}

/** Orders deadlines by their days, the earliest first. */
export const byDay = (a: Deadline, b: Deadline): number => a.on.localeCompare(b.on);
