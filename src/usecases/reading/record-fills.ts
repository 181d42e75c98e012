import type { FieldResult } from '../../domain/overlay/fill-result.js';
import { shopFor } from '../../marketplaces/index.js';
import { recordHealth } from './record-health.js';

/** Counts how filling the form of a case has gone, field by field. */
export async function recordFills(results: readonly FieldResult[], url: string): Promise<void> {
  const shop = shopFor(new URL(url));
  if (shop) await recordHealth({ marketplace: shop.id, page: 'case-form', readings: [], fills: results });
}
