import type { EvidenceId } from '../../domain/dispute/reason.js';
import type { CaptureFault, CaptureJob } from '../../domain/exhibits/capture-job.js';
import type { Capture } from '../../domain/exhibits/exhibit.js';
import { now, zone } from '../../platform/clock.js';
import type { TabInfo } from '../../platform/tabs.js';
import { getCase } from '../../storage/cases/cases.js';
import { addCapture } from '../../storage/exhibits/captures.js';
import { isFull } from '../../storage/open.js';
import { captureTarget } from './page-to-capture.js';

export interface CaptureRequest {
  caseId: string;
  scope: Capture['scope'];
  /** Which scroll area, for the scope `area`. */
  area?: { id: number; name: string };
  answers: EvidenceId | null;
  caption: string;
  toldBy: CaptureJob['toldBy'];
}

export type Asked =
  | { ok: true; captureId: string }
  /** `busy`: another capture is running. */
  | { ok: false; why: CaptureFault | 'busy' };

/** Stores the request to capture a page. `runCapture` does the rest. */
export async function requestCapture(wanted: CaptureRequest, tab: TabInfo): Promise<Asked> {
  const target = captureTarget(tab);
  if (!target) return { ok: false, why: 'no-tab' };
  const subject = await getCase(wanted.caseId);
  if (!subject) return { ok: false, why: 'not-kept' };
  const job: CaptureJob = {
    id: crypto.randomUUID(),
    caseId: wanted.caseId,
    orderId: subject.order.orderId,
    exhibitId: crypto.randomUUID(),
    tabId: tab.id,
    windowId: tab.windowId,
    scope: wanted.scope,
    area: wanted.area ?? null,
    region: null,
    answers: wanted.answers,
    caption: wanted.caption.slice(0, 300),
    page: target.page,
    url: target.url.slice(0, 2000),
    title: tab.title.slice(0, 300),
    capturedAt: now(),
    zone: zone(),
    token: null,
    viewport: null,
    text: '',
    done: 0,
    taken: 0,
    of: 1,
    state: 'asked',
    fault: null,
    wish: 'go',
    letter: null,
    toldBy: wanted.toldBy,
  };
  try {
    if (!(await addCapture(job))) return { ok: false, why: 'busy' };
  } catch (error) {
    return { ok: false, why: isFull(error) ? 'full' : 'not-kept' };
  }
  return { ok: true, captureId: job.id };
}
