// The script that is injected into a page when the shopper captures it: it scrolls the page, reports its state, and
// restores it.

import type { Rect } from '../../domain/exhibits/rect.js';
import { type CaptureRequest, isCaptureRequest, type Request } from '../../messages/protocol.js';
import { isFromOurPages, onMessage, sendToBackground } from '../../platform/messaging.js';
import { CaptureSession } from './capture-session.js';
import { drawRegion } from './draw-region.js';
import { describeArea, findAreas } from './scroll-areas.js';
import { painted } from './wait-until-stable.js';

const here = globalThis as { redressCapture?: true };

let areas: Element[] = [];
let session: CaptureSession | null = null;
let drawing: AbortController | null = null;

const notify = (message: Request<'capture.drawn' | 'capture.lost'>) => {
  // The background does not exist any more when the extension was removed meanwhile.
  sendToBackground(message).catch(() => {});
};

function begin(request: CaptureRequest & { call: 'begin' }): CaptureSession {
  if (session?.captureId === request.captureId && !session.isOver) return session;
  session?.end();
  const area = request.area === null ? null : areas[request.area];
  if (area === undefined || (area && !(area.isConnected && area instanceof HTMLElement))) throw new Error('no area');
  session = new CaptureSession(request.captureId, request, area as HTMLElement | null, () =>
    notify({ type: 'capture.lost', captureId: request.captureId }),
  );
  return session;
}

async function draw({ captureId, words }: CaptureRequest & { call: 'draw' }): Promise<void> {
  drawing?.abort();
  const running = new AbortController();
  drawing = running;
  const region = await drawRegion(words, running.signal);
  // The sheet on which the shopper drew must not be in the picture.
  await painted();
  notify({ type: 'capture.drawn', captureId, region: region && inPixels(region) });
}

/** Rounds the edges instead of the size, which could end a pixel outside of the window. */
function inPixels({ x, y, width, height }: Rect): Rect {
  const [left, right] = [Math.round(x * devicePixelRatio), Math.round((x + width) * devicePixelRatio)];
  const [top, bottom] = [Math.round(y * devicePixelRatio), Math.round((y + height) * devicePixelRatio)];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

async function answer(request: CaptureRequest): Promise<unknown> {
  if (request.call === 'areas') {
    areas = findAreas();
    return areas.map(describeArea);
  }
  if (request.call === 'draw') {
    void draw(request);
    return true;
  }
  if (request.call === 'begin') return begin(request).begun();
  if (request.call === 'end') {
    drawing?.abort();
    if (session?.captureId === request.captureId) session.end();
    return true;
  }
  if (!session || session.captureId !== request.captureId || session.isOver) throw new Error('no such capture');
  if (request.call === 'step') return session.step(request);
  return request.call === 'state' ? session.state() : session.words(request.within);
}

if (!here.redressCapture) {
  here.redressCapture = true;
  onMessage((message, sender) => {
    if (!isCaptureRequest(message) || !isFromOurPages(sender)) return undefined;
    return answer(message);
  });
}
