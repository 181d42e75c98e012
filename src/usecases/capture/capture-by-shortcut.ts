import type { Case } from '../../domain/cases/case.js';
import type { EvidenceId } from '../../domain/dispute/reason.js';
import { reasonById } from '../../domain/dispute/reasons.js';
import type { Capture } from '../../domain/exhibits/exhibit.js';
import { dataReaderFor } from '../../marketplaces/index.js';
import { t } from '../../platform/i18n.js';
import { messageKey } from '../../platform/message-keys.js';
import type { TabInfo } from '../../platform/tabs.js';
import { listCases } from '../../storage/cases/cases.js';
import { listExhibits } from '../../storage/exhibits/exhibits.js';
import { lastOpenedCase } from '../cases/last-opened-case.js';
import { announceNoCapture } from './announce-capture.js';
import { captureTarget } from './page-to-capture.js';
import { requestCapture } from './request-capture.js';
import { runCapture } from './run-capture.js';

/**
 * The case that a page belongs to when no screen says so: the one about the order that its address names, else the one
 * the shopper was in last, else the only one. null when that is unclear: nothing is guessed.
 */
export async function caseForPage(tab: TabInfo): Promise<Case | null> {
  const cases = await listCases();
  const address = tab.url && URL.canParse(tab.url) ? new URL(tab.url) : null;
  const orderId = address && dataReaderFor(address)?.orderIdIn(address);
  const place = await lastOpenedCase();
  const ofOrder = cases.filter(({ order }) => order.orderId === orderId);
  if (ofOrder.length > 0)
    return ofOrder.find(({ id }) => id === place) ?? (ofOrder.length === 1 ? (ofOrder[0] ?? null) : null);
  // The page is about an order without a case, so no case fits.
  if (orderId) return null;
  // `cases` has no archived or deleted ones: a capture must not go into a case that will be erased.
  const lastOpened = cases.find(({ id }) => id === place);
  return lastOpened ?? (cases.length === 1 ? (cases[0] ?? null) : null);
}

/** Captures the page for the case it belongs to, on a shortcut or a menu entry. A notification says how it went. */
export async function captureByShortcut(scope: Capture['scope'], tab: TabInfo): Promise<void> {
  const target = captureTarget(tab);
  if (!target) return announceNoCapture(t('capture_failed_no_tab'));
  const subject = await caseForPage(tab);
  if (!subject) return announceNoCapture(t('capture_no_case'));
  const answers = target.shows && (await isOpen(subject, target.shows)) ? target.shows : null;
  const caption = answers ? t(messageKey('evidence', answers)) : tab.title;
  const wanted = { caseId: subject.id, scope, answers, caption, toldBy: 'notification' as const };
  const asked = await requestCapture(wanted, tab);
  if (asked.ok) await runCapture(asked.captureId);
  else await announceNoCapture(t(messageKey('capture_failed', asked.why)));
}

/** True when the case's reason, if any, asks for this evidence and no exhibit answers it. */
async function isOpen({ id, draft }: Case, evidence: EvidenceId): Promise<boolean> {
  const asked = reasonById(draft.reason)?.evidence;
  const exhibits = await listExhibits(id);
  return (!asked || asked.includes(evidence)) && !exhibits.some(({ answers }) => answers === evidence);
}
