/** Mulberry32: the same seed gives the same shop on every machine. */
export interface SeededRandom {
  next(): number;
  whole(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  digits(count: number): string;
}

export function seededRandom(seed: number): SeededRandom {
  let a = seed >>> 0;
  const next = () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    pick(list) {
      const value = list[whole(0, list.length - 1)];
      if (value === undefined) throw new Error('Nothing to pick from.');
      return value;
    },
    digits: (count) => Array.from({ length: count }, () => String(whole(0, 9))).join(''),
  };
}
