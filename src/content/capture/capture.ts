// Comes into a page only when she captures it. It moves the page, tells where it stands, and puts it back.

import type { Rect } from '../../domain/exhibits/rect.js';
import { type CaptureRequest, isCaptureRequest, type Request } from '../../messages/protocol.js';
import { extensionId, onMessage, sendToBackground } from '../../platform/messaging.js';
import { CaptureSession } from './capture-session.js';
import { drawRegion } from './draw-region.js';
import { describeArea, findAreas } from './scroll-areas.js';
import { painted } from './wait-until-stable.js';

const here = globalThis as { redressCapture?: true };

let areas: Element[] = [];
let session: CaptureSession | null = null;
let drawing: AbortController | null = null;

const tell = (told: Request<'capture.drawn' | 'capture.lost'>) => {
  // The background is gone for good when the extension was removed meanwhile.
  sendToBackground(told).catch(() => {});
};

function begin(asked: CaptureRequest & { call: 'begin' }): CaptureSession {
  if (session?.captureId === asked.captureId && !session.isOver) return session;
  session?.end();
  const area = asked.area === null ? null : areas[asked.area];
  if (area === undefined || (area && !(area.isConnected && area instanceof HTMLElement))) throw new Error('no area');
  session = new CaptureSession(asked.captureId, asked, area as HTMLElement | null, () =>
    tell({ type: 'capture.lost', captureId: asked.captureId }),
  );
  return session;
}

async function draw({ captureId, words }: CaptureRequest & { call: 'draw' }): Promise<void> {
  drawing?.abort();
  const running = new AbortController();
  drawing = running;
  const region = await drawRegion(words, running.signal);
  // Nothing of the sheet may be in the picture.
  await painted();
  tell({ type: 'capture.drawn', captureId, region: region && inPixels(region) });
}

/** Both edges are rounded, and not a size, which could end a pixel outside of the screen. */
function inPixels({ x, y, width, height }: Rect): Rect {
  const [left, right] = [Math.round(x * devicePixelRatio), Math.round((x + width) * devicePixelRatio)];
  const [top, bottom] = [Math.round(y * devicePixelRatio), Math.round((y + height) * devicePixelRatio)];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

async function answer(asked: CaptureRequest): Promise<unknown> {
  if (asked.call === 'areas') {
    areas = findAreas();
    return areas.map(describeArea);
  }
  if (asked.call === 'draw') {
    void draw(asked);
    return true;
  }
  if (asked.call === 'begin') return begin(asked).begun();
  if (asked.call === 'end') {
    drawing?.abort();
    if (session?.captureId === asked.captureId) session.end();
    return true;
  }
  if (!session || session.captureId !== asked.captureId || session.isOver) throw new Error('no such capture');
  if (asked.call === 'step') return session.step(asked);
  return asked.call === 'state' ? session.state() : session.words(asked.within);
}

if (!here.redressCapture) {
  here.redressCapture = true;
  onMessage((message, sender) => {
    // Only our own background and pages ask; a message of another content script carries its tab.
    if (!isCaptureRequest(message) || sender.id !== extensionId() || sender.tabId !== undefined) return undefined;
    return answer(message);
  });
}
