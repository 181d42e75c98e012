import type { Rect } from '../../domain/exhibits/rect.js';
import { now } from '../../platform/clock.js';
import { getTab } from '../../platform/tabs.js';
import { changeCapture, endCapture, getCapture, listOpenCaptures } from '../../storage/exhibits/captures.js';
import { announceCapture } from './announce-capture.js';
import { endDrawing, runCapture } from './run-capture.js';

/** A request older than this is not begun any more: the shopper has moved on. */
const STALE_MS = 15_000;
/** Nobody takes this long to draw a region. */
const DRAWING_MS = 600_000;

/**
 * Sees to every capture that is not over: begins those that were asked for, and continues or ends those that an earlier
 * background left behind. Called on every wake, and whenever there may be something to do.
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

/** Takes the region that the shopper drew; null: they gave up. */
export async function takeRegion(captureId: string, region: Rect | null): Promise<void> {
  const job = await getCapture(captureId);
  if (job?.state !== 'drawing') return;
  if (!region) return endCapture(captureId, { state: 'cancelled' });
  await changeCapture(captureId, { region, state: 'asked', capturedAt: now() });
  await runCapture(captureId);
}
