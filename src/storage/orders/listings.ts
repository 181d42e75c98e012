import type { ListingSnapshot } from '../../domain/orders/listing.js';
import { announce } from '../changes.js';
import { database } from '../open.js';

/**
 * Keeps a look at a listing. One that says the same as the last moves only when it was last seen; one that only adds to
 * it, as pages load in pieces, completes it.
 */
export async function putListing(
  look: ListingSnapshot,
  compare: (known: ListingSnapshot, look: ListingSnapshot) => 'same' | 'more' | 'other',
): Promise<void> {
  const transaction = (await database()).transaction('listings', 'readwrite', { durability: 'strict' });
  const known = (await transaction.store.index('productId').getAll(look.productId))
    .filter(({ marketplace }) => marketplace === look.marketplace)
    .sort((a, b) => a.seenAt.localeCompare(b.seenAt))
    .at(-1);
  const how = known ? compare(known, look) : 'other';
  if (known && how === 'same') await transaction.store.put({ ...known, lastSeenAt: look.lastSeenAt });
  else if (known && how === 'more') await transaction.store.put({ ...look, id: known.id, seenAt: known.seenAt });
  else await transaction.store.put(look);
  await transaction.done;
  announce('listings');
}

/** All looks at a listing, the first one first. */
export async function listListings(marketplace: string, productId: string): Promise<ListingSnapshot[]> {
  const all = await (await database()).getAllFromIndex('listings', 'productId', productId);
  return all.filter((one) => one.marketplace === marketplace).sort((a, b) => a.seenAt.localeCompare(b.seenAt));
}
