import type { CaptureJob } from '../../../../src/domain/exhibits/capture-job.js';

/** A capture that was asked for. */
export function aJob(patch: Partial<CaptureJob> = {}): CaptureJob {
  return {
    id: 'job',
    caseId: 'case',
    orderId: '3042771855206394',
    exhibitId: 'exhibit',
    tabId: 1,
    windowId: 1,
    scope: 'page',
    area: null,
    region: null,
    answers: null,
    caption: '',
    page: 'order',
    url: 'https://www.shop.example/order',
    title: 'Order',
    capturedAt: '2026-10-02T08:00:00.000Z',
    zone: 'UTC',
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
    toldBy: 'screen',
    ...patch,
  };
}
