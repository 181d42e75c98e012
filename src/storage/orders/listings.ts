import type { ListingSnapshot } from '../../domain/orders/listing.js';
import { announce } from '../changes.js';
import { database } from '../open.js';

/** Looks at one product that said something else each time. The first is the evidence, so a later one goes. */
export const MOST_LOOKS = 20;

/**
 * Keeps a look at a listing. One that says the same as the last moves only when it was last seen; one that only adds to
 * it, as pages load in pieces, completes it. Of many looks, the first and the latest stay.
 */
export async function putListing(
  look: ListingSnapshot,
  compare: (known: ListingSnapshot, look: ListingSnapshot) => 'same' | 'more' | 'other',
): Promise<void> {
  const transaction = (await database()).transaction('listings', 'readwrite', { durability: 'strict' });
  const looks = (await transaction.store.index('productId').getAll(look.productId))
    .filter(({ marketplace }) => marketplace === look.marketplace)
    .sort((a, b) => a.seenAt.localeCompare(b.seenAt));
  const known = looks.at(-1);
  const how = known ? compare(known, look) : 'other';
  if (known && how === 'same') await transaction.store.put({ ...known, lastSeenAt: look.lastSeenAt });
  else if (known && how === 'more') await transaction.store.put({ ...look, id: known.id, seenAt: known.seenAt });
  else {
    await transaction.store.put(look);
    for (const { id } of looks.slice(1, Math.max(1, looks.length - MOST_LOOKS + 2))) await transaction.store.delete(id);
  }
  await transaction.done;
  announce('listings');
}

/** All looks at a listing, the first one first. */
export async function listListings(marketplace: string, productId: string): Promise<ListingSnapshot[]> {
  const all = await (await database()).getAllFromIndex('listings', 'productId', productId);
  return all.filter((one) => one.marketplace === marketplace).sort((a, b) => a.seenAt.localeCompare(b.seenAt));
}
