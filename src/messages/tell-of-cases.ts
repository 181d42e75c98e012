import { sendToBackground } from '../platform/messaging.js';
import type { CasesSeen } from './protocol.js';

/** True once what was read of cases is on disk, false when that was not acknowledged. */
export function tellOfCases(message: CasesSeen): Promise<boolean> {
  return sendToBackground(message).then(
    (reply) => reply === true,
    () => false,
  );
}
