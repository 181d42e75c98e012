import { type Case, lineOf } from '../../domain/cases/case.js';
import type { FormSnapshot } from '../../domain/overlay/form-snapshot.js';
import { shopById, shopFor } from '../../marketplaces/index.js';
import type { FormSeen } from '../../messages/protocol.js';
import { now } from '../../platform/clock.js';
import { listCases } from '../../storage/cases/cases.js';
import { changeForm, getForm, listForms } from '../../storage/orders/forms.js';

/** What the marketplace's own form offers and accepts, as far as it was read. */
export interface FormOptions extends FormSnapshot {
  /** True when it was this line's own form, false when it was the form of another line. */
  ofThisLine: boolean;
}

const idOf = (marketplace: string, lineId: string): string => `${marketplace}:${lineId}`;

/** Stores what a form showed. What it did not show this time stays as it was. */
export async function recordForm(seen: FormSeen, url: string): Promise<void> {
  const shop = shopFor(new URL(url));
  if (!shop) return;
  const id = idOf(shop.id, seen.lineId);
  await changeForm(id, (known) => {
    // Reasons for the other answer about the parcel do not apply.
    const same = known?.received === seen.received ? known : undefined;
    const reasons = seen.reasons.length > 0 ? seen.reasons : (same?.reasons ?? []);
    return {
      id,
      marketplace: shop.id,
      received: seen.received,
      language: seen.language,
      reasons,
      unknownReasons: shop.unknownReasons(reasons),
      limits: { ...known?.limits, ...seen.limits },
      readAt: now(),
    };
  });
}

async function newestFormOfCases(marketplace: string): Promise<FormSnapshot | undefined> {
  const lines = (await listCases()).flatMap((one) => lineOf(one)?.fields.lineId ?? []);
  const ids = new Set(lines.map((lineId) => idOf(marketplace, lineId)));
  return (await listForms()).filter(({ id }) => ids.has(id)).sort((a, b) => b.readAt.localeCompare(a.readAt))[0];
}

/**
 * What the form of this case offers and accepts: its own form if that was seen, else the newest form of another of the
 * shopper's cases at the same marketplace, whose limits are likely the same; null when none was seen. Forms of any other
 * line are ignored, because a page can show forms for numbers that it made up. Reasons for the other answer about the
 * parcel are left out.
 */
export async function formOptionsFor(subject: Case): Promise<FormOptions | null> {
  const { marketplace } = subject.order;
  const lineId = lineOf(subject)?.fields.lineId;
  const own = lineId ? await getForm(idOf(marketplace, lineId)) : undefined;
  const form = own ?? (await newestFormOfCases(marketplace));
  if (!form || !shopById(marketplace)) return null;
  const { received } = subject.draft;
  const others = received !== undefined && form.received !== null && form.received !== received;
  return {
    ...form,
    ...(others ? { reasons: [], unknownReasons: [] } : {}),
    ofThisLine: own !== undefined,
  };
}
