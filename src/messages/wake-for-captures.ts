import { sendToBackground } from '../platform/messaging.js';
import type { CaptureWished } from './capture-replies.js';

/** Tells the background that there is something to do about captures; true when it has heard. */
export async function wakeForCaptures(): Promise<boolean> {
  const message: CaptureWished = { type: 'capture.wished' };
  try {
    return (await sendToBackground(message)) === true;
  } catch {
    return false;
  }
}
