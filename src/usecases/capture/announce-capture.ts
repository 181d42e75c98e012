import type { CaptureJob } from '../../domain/exhibits/capture-job.js';
import { isCutShort } from '../../domain/exhibits/capture-job.js';
import { showTabBadge } from '../../platform/badge.js';
import { t } from '../../platform/i18n.js';
import { messageKey } from '../../platform/message-keys.js';
import { notify } from '../../platform/notifications.js';
import { getCapture } from '../../storage/exhibits/captures.js';

const PREFIX = 'capture:';

/** The case that a notification of a capture is about. */
export function caseIdOfCapture(notificationId: string): string | null {
  return notificationId.startsWith(PREFIX) ? notificationId.slice(PREFIX.length) : null;
}

/** Notifies the shopper how a capture ended unless a screen does, and clears its progress from the button. */
export async function announceCapture(id: string): Promise<void> {
  const job = await getCapture(id);
  if (!job) return;
  await showTabBadge(job.tabId, null);
  if (job.toldBy !== 'notification') return;
  const said = endingOf(job);
  if (said) await notify(`${PREFIX}${job.caseId}`, said.lead, said.text);
}

/** How a capture ended, in words; null while it is running and when the shopper cancelled it. */
export function endingOf(job: CaptureJob): { lead: string; text: string } | null {
  const why = job.fault ? t(messageKey('capture_failed', job.fault)) : '';
  if (job.state === 'failed') return { lead: t('capture_failed_lead'), text: why };
  if (job.state !== 'kept') return null;
  const letter = job.letter ?? '';
  if (isCutShort(job))
    return {
      lead: t('captured_part_lead', { letter }),
      text: t('captured_part_text', { taken: job.taken, all: job.of, why }),
    };
  return { lead: t('captured_lead', { letter }), text: t('captured_whole_text') };
}

/** Says why a shortcut or a menu entry could not start a capture. */
export async function announceNoCapture(text: string): Promise<void> {
  await notify(`${PREFIX}`, t('capture_failed_lead'), text);
}
