import type { LineReading } from '../../domain/orders/order.js';
import type { FoundBy, HealthSeen } from '../../domain/reader-health/reader-health.js';
import { now } from '../../platform/clock.js';
import { putHealth } from '../../storage/orders/reading-health.js';

/** Records how well a page was read. Counts that cannot be kept are no reason to lose what was read: never throws. */
export async function recordHealth(seen: Omit<HealthSeen, 'at'>): Promise<void> {
  if (seen.readings.length === 0 && !seen.orders && !seen.fills?.length) return;
  await putHealth({ ...seen, at: now() }).catch(() => {});
}

/** What was found by which way in an order and its lines. */
export function foundByOf({ wonBy, lines }: { wonBy: FoundBy; lines: readonly Pick<LineReading, 'wonBy'>[] }): FoundBy {
  return Object.assign({}, ...lines.map((line) => line.wonBy), wonBy);
}
