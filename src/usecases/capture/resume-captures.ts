import type { Rect } from '../../domain/exhibits/rect.js';
import { now } from '../../platform/clock.js';
import { getTab } from '../../platform/tabs.js';
import { changeCapture, endCapture, getCapture, listOpenCaptures } from '../../storage/exhibits/captures.js';
import { announceCapture } from './announce-capture.js';
import { endDrawing, runCapture } from './run-capture.js';

/** A capture that was asked for this long ago is not begun any more: the shopper has gone on. */
const STALE_MS = 15_000;
/** Nobody draws a region for this long. */
const DRAWING_MS = 600_000;

/**
 * Sees to every capture that is not over: what was asked for is begun, and what another background left behind is gone
 * on with or ended. Called on every wake, and whenever there may be something to do.
 */
export async function resumeCaptures(): Promise<void> {
  for (const { id, state, wish, tabId, url, capturedAt } of await listOpenCaptures()) {
    const age = Date.parse(now()) - Date.parse(capturedAt);
    if (state === 'drawing') {
      const tab = await getTab(tabId);
      const gone = !tab || (tab.url !== null && tab.url !== url);
      if (gone || age > DRAWING_MS || wish !== 'go') await endDrawing({ id, tabId });
    } else if (state === 'asked' && age > STALE_MS) {
      await endCapture(id, { state: 'failed', fault: 'interrupted' });
      await announceCapture(id);
    } else await runCapture(id);
  }
}

/** The shopper drew a region on the page, or gave it up. */
export async function takeRegion(captureId: string, region: Rect | null): Promise<void> {
  const job = await getCapture(captureId);
  if (job?.state !== 'drawing') return;
  if (!region) return endCapture(captureId, { state: 'cancelled' });
  await changeCapture(captureId, { region, state: 'asked', capturedAt: now() });
  await runCapture(captureId);
}
