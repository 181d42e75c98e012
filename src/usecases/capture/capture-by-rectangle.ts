import type { CaptureFault, CaptureJob } from '../../domain/exhibits/capture-job.js';
import { MAX_SHOTS, rowsOfSheet, shotsFor, stopAfter } from '../../evidence/sheets/capture-plan.js';
import { pngSize } from '../../evidence/sheets/png.js';
import type { PageState, Stepped } from '../../messages/protocol.js';
import { captureRectangle } from '../../platform/tabs.js';
import { addShot, getCapture } from '../../storage/exhibits/captures.js';
import { CaptureEnded, changeOf } from './camera.js';
import type { Taking } from './capture-by-scrolling.js';

/** The shortest wait at each stop, in milliseconds, so that late content is there. */
const SETTLE_MS = 250;

/** How many scrolls may get no further down the page. */
const TRIES = 4;

/**
 * Firefox begins and ends a rectangle at whole CSS pixels, and each of its ratios is 60 divided by a whole number, so a
 * CSS pixel begins at every 60th pixel of the picture.
 * https://searchfox.org/mozilla-central/source/gfx/ipc/CrossProcessPaint.cpp
 */
const GRID = 60;

/** Firefox draws any rectangle of a page in one call, so a sheet needs about one. */
export async function captureByRectangle(job: CaptureJob, begun: PageState, taking: Taking): Promise<void> {
  const { camera, pinned, add } = taking;
  const { page, height, cut } = await walk(job, begun, taking);
  const { width } = page.extent;
  const most = Math.max(GRID, rowsOfSheet(width) - (rowsOfSheet(width) % GRID));
  for (let { done, taken } = job; done < height; taken++) {
    await mustGoOn(job.id);
    const above = done % GRID;
    const rows = Math.min(most - above, height - done);
    const blob = await rectangle(job, page.pixelRatio, { y: done - above, width, height: above + rows }, taking);
    await camera.state(pinned);
    done += rows;
    const from = { x: 0, y: above, width, height: rows };
    const shot = { captureId: job.id, index: taken, blob, from, left: 0, width, endsRow: true };
    await addShot(shot, {
      done,
      taken: taken + 1,
      of: taken + 1 + (done < height ? shotsFor(height - done, most) : 0),
    });
    await add(shot);
  }
  if (cut) throw new CaptureEnded(cut);
}

/** Takes at least this rectangle, in pixels of the picture. Throws when the scale is another. */
async function rectangle(
  job: CaptureJob,
  ratio: number,
  { y, width, height }: { y: number; width: number; height: number },
  { camera }: Pick<Taking, 'camera'>,
): Promise<Blob> {
  // One more, because the browser rounds the size of the picture down.
  const css = (pixels: number) => Math.ceil(pixels / ratio) + 1;
  const rect = { x: 0, y: Math.round(y / ratio), width: css(width), height: css(height) };
  const blob = await camera.picture(() => captureRectangle({ id: job.tabId, windowId: job.windowId }, rect, ratio));
  const size = pngSize(new Uint8Array(await blob.arrayBuffer()));
  const isOf = (pixels: number, asked: number) => Math.abs(pixels - asked * ratio) <= 1.01;
  // At another scale every row would be elsewhere, and a picture of a part could pass for the whole.
  if (!size || !isOf(size.width, rect.width) || !isOf(size.height, rect.height)) throw new CaptureEnded('not-whole');
  return blob;
}

interface Walked {
  /** The page, scrolled back to its top. */
  page: PageState;
  /** How much of the page is to be taken, in pixels of the picture. */
  height: number;
  /** Why the rest is left out; null when nothing is. */
  cut: CaptureFault | null;
}

/** Scrolls to the end of the page, which may move down meanwhile, so that content that loads on scrolling is there. */
async function walk(job: CaptureJob, begun: PageState, taking: Taking): Promise<Walked> {
  let page: PageState = await step(0, begun, taking);
  let seen = page.clip.height;
  let stops = 0;
  let vain = 0;
  const back = async (cut: CaptureFault): Promise<Walked> => {
    const top = await step(0, page, taking);
    return { page: top, height: Math.min(seen, top.extent.height), cut };
  };
  // The page may grow on the way back too. Two equal heights end the loop, as some pages shrink at their end.
  for (let known = 0; page.extent.height > seen && page.extent.height !== known; ) {
    known = page.extent.height;
    for (let atEnd = false; !atEnd; stops++) {
      await mustGoOn(job.id);
      if (stops >= MAX_SHOTS) return back('too-long');
      const stepped = await step(stopAfter(seen, page.extent.height, page.clip.height), page, taking);
      const reached = stepped.top + stepped.clip.height;
      atEnd = stepped.atEnd || reached >= stepped.extent.height;
      if (reached <= seen && !atEnd && ++vain >= TRIES) return back('unsteady');
      seen = Math.max(seen, reached);
      page = stepped;
    }
    page = await step(0, page, taking);
  }
  return { page, height: page.extent.height, cut: null };
}

async function mustGoOn(id: string): Promise<void> {
  if ((await getCapture(id))?.wish !== 'go') throw new CaptureEnded('stopped');
}

async function step(
  top: number,
  { extent, clip }: PageState,
  { camera, page, pinned }: Pick<Taking, 'camera' | 'page' | 'pinned'>,
): Promise<Stepped> {
  // Fixed elements are shown at the top only, where a bar at the bottom would cover the middle of the page.
  const asked = {
    top,
    left: 0,
    first: top === 0,
    last: top > 0 && top + clip.height >= extent.height,
    settle: SETTLE_MS,
  };
  const stepped = await page.call('step', asked);
  const change = changeOf(stepped, pinned);
  if (!stepped || change) await camera.state(pinned);
  if (!stepped || change) throw new CaptureEnded(change ?? 'navigated');
  return stepped;
}
