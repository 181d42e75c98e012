import { sendReport } from '../../messages/send.js';
import type { TabInfo } from '../../platform/tabs.js';
import { changeCapture, endCapture, getCapture } from '../../storage/exhibits/captures.js';
import { type Asked, type CaptureRequest, requestCapture } from './request-capture.js';

/** Tells the background that a capture needs it; true when the background has heard. */
const wakeBackground = (): Promise<boolean> => sendReport({ type: 'capture.wished' });

/** Wakes the background for captures that a screen left behind when it closed between asking and waking. */
export async function adoptCaptures(): Promise<void> {
  await wakeBackground();
}

/** Asks for a capture from one of our screens and wakes the background, which runs it even if the screen closes. */
export async function startCapture(wanted: CaptureRequest, tab: TabInfo): Promise<Asked> {
  const asked = await requestCapture(wanted, tab);
  if (!asked.ok) return asked;
  if (await wakeBackground()) return asked;
  await endCapture(asked.captureId, { state: 'failed', fault: 'interrupted' });
  return { ok: false, why: 'interrupted' };
}

/** The shopper ends a capture: what is there becomes a partial exhibit (`stop`), or nothing is kept (`cancel`). */
export async function endCaptureEarly(captureId: string, wish: 'stop' | 'cancel'): Promise<void> {
  await changeCapture(captureId, { wish });
  const heard = await wakeBackground();
  // Nobody may be running the capture, so it is ended here. While the shopper draws a region the background ends it,
  // because it must first remove the drawing layer from the page.
  const left = await getCapture(captureId);
  if (left?.state === 'asked' || (left?.state === 'drawing' && !heard))
    await endCapture(captureId, { state: 'cancelled' });
}
