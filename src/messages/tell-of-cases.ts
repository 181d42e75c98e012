import { sendToBackground } from '../platform/messaging.js';
import type { CasesSeen } from './protocol.js';

/** Resolves once what was read of cases is on disk, rejects when that was not acknowledged. */
export async function tellOfCases(message: CasesSeen): Promise<void> {
  if ((await sendToBackground(message)) !== true) throw new Error('not acknowledged');
}
