import type { CaptureJob } from '../../domain/exhibits/capture-job.js';
import type { Rect } from '../../domain/exhibits/rect.js';
import { MAX_SHOTS, newPart, shotsFor, stopAfter, stopsFor } from '../../evidence/sheets/capture-plan.js';
import { pngSize } from '../../evidence/sheets/png.js';
import type { PageState, Stepped } from '../../messages/protocol.js';
import type { CapturingPage } from '../../messages/send.js';
import { captureVisible } from '../../platform/tabs.js';
import { addShot, getCapture } from '../../storage/exhibits/captures.js';
import type { Shot } from '../../storage/schema.js';
import { type Camera, CaptureEnded, changeOf, type Pinned } from './camera.js';

/** How many tries a stop gets when the shopper scrolls or the page moves during the shot. */
const TRIES = 4;

/** The shortest wait at each stop, in milliseconds. */
const LEAST_SETTLE_MS = 150;
/** Milliseconds that the page needs, once it stands still, to be drawn and to answer. */
const PAINT_MS = 70;

/** How much rounding can add to the window's size, in pixels. */
const ROUNDING = 3;

export interface Taking {
  camera: Camera;
  /** The page's own script, which moves it and says when it stands still. */
  page: CapturingPage;
  pinned: Pinned;
  /** Called with each shot once it is on disk. It may run while the next shot is taken, but no longer. */
  add: (shot: Shot) => Promise<void>;
}

/** Takes all shots that are still missing. Throws `CaptureEnded` when it cannot go on; the shots so far are on disk. */
export async function captureByScrolling(job: CaptureJob, begun: PageState, taking: Taking): Promise<void> {
  let { done, taken } = job;
  // Pages may also grow in width while they load; the picture keeps its first width.
  const width = job.region?.width ?? begun.extent.width;
  const isOneScreen = job.scope === 'visible' || job.scope === 'region';
  let page: PageState = begun;
  let atEnd = false;
  let adding: Promise<void> = Promise.resolve();
  try {
    while (!atEnd) {
      await mustGoOn(job.id);
      if (taken >= MAX_SHOTS) throw new CaptureEnded('too-long');
      const lefts = job.scope === 'page' ? stopsFor(width, page.clip.width) : [0];
      for (const [column, left] of lefts.entries()) {
        const shot = await steadyShot({ job, done, page, left, moveOn: column === 0, taking });
        const rows = job.region ? job.region.height : shot.rows;
        const from = shot.from;
        const covered = column === 0 ? 0 : (lefts[column - 1] ?? 0) + page.clip.width;
        const skipped = Math.max(0, covered - shot.page.left);
        const asked: Rect = job.region ?? {
          x: from.x + skipped,
          y: from.y,
          width: Math.min(width - Math.max(shot.page.left, covered), shot.page.clip.width - skipped),
          height: rows,
        };
        const used = isOneScreen ? await onPicture(asked, shot.blob) : asked;
        page = shot.page;
        done = shot.done;
        const endsRow = column === lefts.length - 1;
        if (endsRow) {
          done += rows;
          atEnd = isOneScreen || shot.page.atEnd || done >= page.extent.height;
        }
        taken++;
        const left_ = job.region ? 0 : shot.page.left + skipped;
        const kept: Shot = {
          captureId: job.id,
          index: taken - 1,
          blob: shot.blob,
          from: used,
          left: left_,
          width: isOneScreen ? used.width : width,
          endsRow,
        };
        const rest = atEnd ? 0 : shotsFor(page.extent.height - done, page.clip.height) * lefts.length;
        await adding;
        adding = keep(kept, { taken, of: taken + rest, done }, taking);
        // A failure is thrown by the next `await`.
        adding.catch(() => {});
      }
    }
  } finally {
    // The last picture is kept, however the capture ends.
    await adding;
  }
}

/**
 * The part of `box` that is on the picture. A page knows the size of its window in whole CSS pixels only, rounded up by
 * some browsers, so at a zoom such as 150 % its edges lie a little outside the picture.
 */
async function onPicture(box: Rect, picture: Blob): Promise<Rect> {
  const size = pngSize(new Uint8Array(await picture.arrayBuffer()));
  if (!size) return box;
  const over = { x: Math.max(0, box.x + box.width - size.width), y: Math.max(0, box.y + box.height - size.height) };
  // Too much for rounding: the picture shows another window, and is refused later.
  if (Math.max(over.x, over.y) > ROUNDING) return box;
  return { ...box, width: box.width - over.x, height: box.height - over.y };
}

async function keep(shot: Shot, patch: Partial<CaptureJob>, { add }: Taking): Promise<void> {
  await addShot(shot, patch);
  await add(shot);
}

async function mustGoOn(id: string): Promise<void> {
  const job = await getCapture(id);
  if (job?.wish !== 'go') throw new CaptureEnded('stopped');
}

interface Stop {
  job: CaptureJob;
  done: number;
  page: PageState;
  left: number;
  /** False for all shots of a row but the first. */
  moveOn: boolean;
  taking: Taking;
}

interface SteadyShot {
  blob: Blob;
  page: Stepped;
  /** The given `done`, shifted if the page's content moved. */
  done: number;
  /** Where the new rows begin in the picture, and how many there are. */
  from: { x: number; y: number };
  rows: number;
}

/** One shot with the page at the same place before and after it. */
async function steadyShot({ job, done, page, left, moveOn, taking }: Stop): Promise<SteadyShot> {
  let here = page;
  let reached = done;
  for (let tries = 0; tries < TRIES; tries++) {
    const stepped = await step({ done: reached, page: here, left, taking });
    here = stepped;
    if (moveOn) reached += stepped.shift;
    const { clip } = stepped;
    const part = newPart({ from: stepped.top, length: clip.height }, reached);
    if (!part) continue;
    const blob = await taking.camera.picture(() => captureVisible(job.windowId));
    const after = await taking.camera.state(taking.pinned);
    const still = after.top === stepped.top && after.left === stepped.left && after.hidden === stepped.hidden;
    if (!still) continue;
    return { blob, page: stepped, done: reached, from: { x: clip.x, y: clip.y + part.offset }, rows: part.length };
  }
  throw new CaptureEnded('unsteady');
}

async function step({ done, page, left, taking }: Pick<Stop, 'done' | 'page' | 'left' | 'taking'>): Promise<Stepped> {
  const { extent, clip, pixelRatio } = page;
  const stop = stopAfter(done, extent.height, clip.height);
  const last = stop + clip.height >= extent.height;
  // A page reports rounded heights, so it is asked to scroll a little further than its end.
  const top = last ? stop + Math.ceil(2 * pixelRatio) : stop;
  // The quota makes the capture wait anyway, so the page gets that time to load late content.
  const settle = Math.max(LEAST_SETTLE_MS, taking.camera.dueIn() - PAINT_MS);
  const asked = { top, left, first: done === 0, last, settle };
  const stepped = await taking.page.call('step', asked);
  const change = changeOf(stepped, taking.pinned);
  // The camera can tell why the page does not answer.
  if (!stepped || change) await taking.camera.state(taking.pinned);
  if (!stepped || change) throw new CaptureEnded(change ?? 'navigated');
  return stepped;
}
