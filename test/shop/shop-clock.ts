/** The shop's own time: it runs like the real one, from the day it was given, and can be moved. */
export interface ShopClock {
  now(): Date;
  /** yyyy-mm-dd, in UTC. */
  today(): string;
  moveBy(milliseconds: number): void;
}

export function shopClock(firstDay: string): ShopClock {
  const start = Date.now();
  const time = new Date(start).toISOString().slice(10);
  let shift = Date.parse(`${firstDay}${time}`) - start;
  const now = () => new Date(Date.now() + shift);
  return {
    now,
    today: () => now().toISOString().slice(0, 10),
    moveBy(milliseconds) {
      shift += milliseconds;
    },
  };
}
