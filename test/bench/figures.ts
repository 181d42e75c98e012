/** What repeated measurements of one thing gave. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle] ?? 0, sorted[middle] ?? 0];
  return { median: (low + high) / 2, least: sorted[0] ?? 0, most: sorted.at(-1) ?? 0 };
}

const short = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));

/** "12.3 ms (11.8 to 14.0)" */
export function milliseconds(values: readonly number[]): string {
  const { median, least, most } = spreadOf(values);
  return `${short(median)} ms (${short(least)} to ${short(most)})`;
}

/** "2 (1 to 3)" */
export function numberOf(values: readonly number[]): string {
  const { median, least, most } = spreadOf(values);
  return least === most ? String(median) : `${median} (${least} to ${most})`;
}
