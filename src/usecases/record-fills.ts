import type { FieldResult } from '../domain/form-outcome.js';
import { shopFor } from '../marketplaces/shops.js';
import { recordHealth } from './record-health.js';

/** Counts how filling the form of a case has gone, field by field. */
export async function recordFills(results: readonly FieldResult[], url: string): Promise<void> {
  const shop = shopFor(new URL(url));
  if (shop) await recordHealth({ marketplace: shop.id, page: 'case-form', readings: [], fills: results });
}
