import { type ListingReading, type ListingSnapshot, lookCompared } from '../../domain/orders/listing.js';
import { shopFor } from '../../marketplaces/index.js';
import { now, zone } from '../../platform/clock.js';
import { putListing } from '../../storage/orders/listings.js';
import { listOrders } from '../../storage/orders/orders.js';
import { recordHealth } from './record-health.js';

/**
 * Stores what a product's page says if the product is in one of the shopper's orders. Other products are none of our
 * business.
 */
export async function recordListing(reading: ListingReading, url: string): Promise<void> {
  const shop = shopFor(new URL(url));
  if (!shop) return;
  const orders = await listOrders();
  const isOrdered = orders.some(
    ({ marketplace, lines }) =>
      marketplace === shop.id && lines.some(({ fields }) => fields.productId === reading.productId),
  );
  if (!isOrdered) return;
  const seenAt = now();
  const look: ListingSnapshot = {
    id: crypto.randomUUID(),
    marketplace: shop.id,
    url: url.slice(0, 2000),
    ...reading,
    seenAt,
    lastSeenAt: seenAt,
    zone: zone(),
  };
  await Promise.all([
    putListing(look, lookCompared),
    recordHealth({ marketplace: shop.id, page: 'product', readings: [reading.wonBy] }),
  ]);
}
