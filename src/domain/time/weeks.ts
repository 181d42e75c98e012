import { type Day, dayAfter } from './day.js';

export interface Week<Item> {
  /** The first day of the week; null for what is late. */
  from: Day | null;
  items: Item[];
}

/** The first day of the week that `day` is in. `firstDay` is 1 for Monday to 7 for Sunday. */
export function weekOf(day: Day, firstDay: number): Day {
  return dayAfter(day, -((Temporal.PlainDate.from(day).dayOfWeek - firstDay + 7) % 7));
}

/** Items by week, the soonest first, and what is late before all. */
export function byWeek<Item>(
  items: readonly Item[],
  dayOfItem: (item: Item) => Day,
  today: Day,
  firstDay: number,
): Week<Item>[] {
  const weeks = new Map<Day | null, Item[]>();
  for (const item of [...items].sort((a, b) => dayOfItem(a).localeCompare(dayOfItem(b)))) {
    const day = dayOfItem(item);
    const from = day < today ? null : weekOf(day, firstDay);
    weeks.set(from, [...(weeks.get(from) ?? []), item]);
  }
  return [...weeks].map(([from, found]) => ({ from, items: found }));
}
