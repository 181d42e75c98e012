import type { Exhibit } from '../domain/exhibit.js';
import type { PageKind } from '../domain/order.js';
import { sha256 } from '../evidence/digest.js';
import { bytesOfDataUrl, pngSize } from '../evidence/png.js';
import { shopFor } from '../marketplaces/shops.js';
import { now, zone } from '../platform/clock.js';
import { activeTab, captureVisible, type TabInfo } from '../platform/tabs.js';
import { addExhibit, type TakenExhibit } from '../storage/exhibits.js';
import { isFull } from '../storage/open.js';

export type Captured =
  | { ok: true; exhibit: Exhibit }
  /** `not-allowed`: no toolbar click for this page. `moved`: another page came up meanwhile. */
  | { ok: false; why: 'no-tab' | 'not-allowed' | 'moved' | 'not-whole' | 'full' | 'not-kept' };

/** What the picture shows; taken from the address, since nothing else is sure. */
export function captureTarget(tab: TabInfo): { page: PageKind | null; url: string } | null {
  if (tab.url === null || !URL.canParse(tab.url)) return null;
  const address = new URL(tab.url);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return null;
  return { page: shopFor(address)?.pageKind(address) ?? null, url: tab.url };
}

/**
 * Takes the visible part of the tab she is looking at as the next exhibit of a case. It is stored, bytes and digest
 * and event together, before this resolves with `ok`.
 */
export async function capturePage(caseId: string, caption: string, answers: string | null): Promise<Captured> {
  const tab = await activeTab();
  const target = tab && captureTarget(tab);
  if (!tab || !target) return { ok: false, why: 'no-tab' };
  const capturedAt = now();
  let picture: string;
  try {
    picture = await captureVisible(tab.windowId);
  } catch {
    return { ok: false, why: 'not-allowed' };
  }
  const after = await activeTab();
  if (after?.id !== tab.id || after.url !== tab.url) return { ok: false, why: 'moved' };
  const bytes = bytesOfDataUrl(picture);
  const size = bytes && pngSize(bytes);
  if (!bytes || !size) return { ok: false, why: 'not-whole' };
  return keep(caseId, { bytes, size, tab, ...target }, { capturedAt, caption, answers });
}

interface Taken {
  bytes: Uint8Array<ArrayBuffer>;
  size: { width: number; height: number };
  tab: TabInfo;
  page: PageKind | null;
  url: string;
}

async function keep(
  caseId: string,
  taken: Taken,
  about: { capturedAt: string; caption: string; answers: string | null },
): Promise<Captured> {
  const record: TakenExhibit = {
    id: crypto.randomUUID(),
    caseId,
    kind: 'capture',
    ...about,
    page: taken.page,
    url: taken.url.slice(0, 2000),
    title: taken.tab.title.slice(0, 300),
    capture: { scope: 'visible' },
    zone: zone(),
    clock: 'computer',
  };
  const { bytes, size } = taken;
  const sheet = { mime: 'image/png' as const, bytes: bytes.length, ...size, sha256: await sha256(bytes) };
  const blob = new Blob([bytes], { type: sheet.mime });
  try {
    return { ok: true, exhibit: await addExhibit(record, [{ ...sheet, blob }]) };
  } catch (error) {
    return { ok: false, why: isFull(error) ? 'full' : 'not-kept' };
  }
}
