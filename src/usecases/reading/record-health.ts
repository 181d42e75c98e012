import type { LineReading } from '../../domain/orders/order.js';
import type { FoundBy, HealthSeen } from '../../domain/reader-health/reader-health.js';
import { now } from '../../platform/clock.js';
import { putHealth } from '../../storage/orders/reading-health.js';

/** Records how well a page was read. Never throws, because a failed count must not lose what was read. */
export async function recordHealth(seen: Omit<HealthSeen, 'at'>): Promise<void> {
  if (seen.readings.length === 0 && !seen.orders && !seen.fills?.length) return;
  await putHealth({ ...seen, at: now() }).catch(() => {});
}

/** Which strategy found each field of an order and its lines. */
export function foundByOf({ wonBy, lines }: { wonBy: FoundBy; lines: readonly Pick<LineReading, 'wonBy'>[] }): FoundBy {
  return Object.assign({}, ...lines.map((line) => line.wonBy), wonBy);
}
