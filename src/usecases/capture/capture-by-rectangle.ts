import type { CaptureFault, CaptureJob } from '../../domain/exhibits/capture-job.js';
import { MAX_SHOTS, rowsOfSheet, shotsFor, stopAfter } from '../../evidence/sheets/capture-plan.js';
import { pngSize } from '../../evidence/sheets/png.js';
import type { PageState, Stepped } from '../../messages/protocol.js';
import { captureRectangle } from '../../platform/tabs.js';
import { addShot, getCapture } from '../../storage/exhibits/captures.js';
import { CaptureEnded, changeOf } from './camera.js';
import type { Taking } from './capture-by-scrolling.js';

/** A stop is waited for at least this long, so that what loads a little later is there. */
const SETTLE_MS = 250;

/** How often the page may be scrolled without getting anywhere. */
const TRIES = 4;

/**
 * Firefox begins and ends a rectangle at whole CSS pixels, and each of its ratios is 60 by a whole number: every 60th
 * pixel of the picture is where a CSS pixel begins.
 * https://searchfox.org/mozilla-central/source/gfx/ipc/CrossProcessPaint.cpp
 */
const GRID = 60;

/** Firefox draws any rectangle of a page in one call: about one for each sheet. */
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

/** At least as much of the page as is asked for, in pixels of the picture, and at no other scale. */
async function rectangle(
  job: CaptureJob,
  ratio: number,
  { y, width, height }: { y: number; width: number; height: number },
  { camera }: Pick<Taking, 'camera'>,
): Promise<Blob> {
  // One more, since the browser rounds the size of the picture down.
  const css = (pixels: number) => Math.ceil(pixels / ratio) + 1;
  const rect = { x: 0, y: Math.round(y / ratio), width: css(width), height: css(height) };
  const blob = await camera.picture(() => captureRectangle({ id: job.tabId, windowId: job.windowId }, rect, ratio));
  const size = pngSize(new Uint8Array(await blob.arrayBuffer()));
  const isOf = (pixels: number, asked: number) => Math.abs(pixels - asked * ratio) <= 1.01;
  // At another scale every row would be elsewhere, and the picture of a part would pass for one of all.
  if (!size || !isOf(size.width, rect.width) || !isOf(size.height, rect.height)) throw new CaptureEnded('not-whole');
  return blob;
}

interface Walked {
  /** The page at its top again. */
  page: PageState;
  /** How much of it is to be taken, in pixels of the picture. */
  height: number;
  /** Why that is not all of it. */
  cut: CaptureFault | null;
}

/** Scrolls through the page to its end, wherever that is by then: what loads only when it is scrolled to is there. */
async function walk(job: CaptureJob, begun: PageState, taking: Taking): Promise<Walked> {
  let page: PageState = await step(0, begun, taking);
  let seen = page.clip.height;
  let stops = 0;
  let vain = 0;
  const back = async (cut: CaptureFault): Promise<Walked> => {
    const top = await step(0, page, taking);
    return { page: top, height: Math.min(seen, top.extent.height), cut };
  };
  // It may have grown on the way back too. One that is always higher at its top than at its end is no news twice.
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
  // Whatever is fixed shows where the page begins; what stands at the bottom would cover its middle.
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
