import { differenceText, type ListingSnapshot } from '../../domain/orders/listing.js';
import { sha256 } from '../../evidence/digests/digest.js';
import { now, zone } from '../../platform/clock.js';
import { t } from '../../platform/i18n.js';
import { dataKey } from '../../platform/message-keys.js';
import { getCase } from '../../storage/cases/cases.js';
import { addExhibit } from '../../storage/exhibits/exhibits.js';
import { isFull } from '../../storage/open.js';

export type KeptDifference = { ok: true; letter: string } | { ok: false; why: 'full' | 'not-kept' };

/** Stores the difference between two snapshots of a listing as the next exhibit, a text. */
export async function keepListingDifference(
  caseId: string,
  before: ListingSnapshot,
  after: ListingSnapshot,
): Promise<KeptDifference> {
  const text = differenceText(before, after, {
    head: t('listing_text_head'),
    seen: t('listing_text_seen'),
    was: t('listing_text_was'),
    is: t('listing_text_is'),
    none: t('listing_nothing'),
    field: (field) => t(dataKey('listing', field)),
  });
  const bytes = new TextEncoder().encode(text);
  try {
    const orderId = (await getCase(caseId))?.order.orderId;
    const sheet = {
      mime: 'text/plain' as const,
      bytes: bytes.length,
      width: null,
      height: null,
      sha256: await sha256(bytes),
      blob: new Blob([bytes], { type: 'text/plain' }),
    };
    const taken = {
      id: crypto.randomUUID(),
      caseId,
      ...(orderId === undefined ? {} : { orderId }),
      kind: 'difference' as const,
      caption: t('listing_exhibit'),
      page: 'product' as const,
      answers: null,
      url: after.url,
      title: after.fields.title?.slice(0, 300) ?? null,
      capturedAt: now(),
      zone: zone(),
      clock: 'computer' as const,
    };
    const { letter } = await addExhibit(taken, [sheet], { text, boxes: [[]] });
    return { ok: true, letter };
  } catch (error) {
    return { ok: false, why: isFull(error) ? 'full' : 'not-kept' };
  }
}
