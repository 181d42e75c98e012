import type { CaptureJob } from '../domain/capture-job.js';
import { rowsOfSheet, shotsFor, stopsFor } from '../evidence/capture-plan.js';
import type { PageState } from '../messages/capture-asked.js';
import { askCapturingPage } from '../messages/capture-replies.js';
import { captureRectangle } from '../platform/tabs.js';
import { addShot, getCapture } from '../storage/captures.js';
import { CaptureEnded, changeOf } from './take-picture.js';
import type { Taking } from './take-shots.js';

/** A stop is waited for at least this long, so that what loads a little later is there. */
const SETTLE_MS = 250;

/** Firefox draws any rectangle of a page in one call: one for each sheet. */
export async function takeRectangles(
  job: CaptureJob,
  begun: PageState,
  { camera, pinned, add }: Taking,
): Promise<void> {
  // What loads only when it is scrolled to is scrolled to first.
  let page = await step(job, 0, begun, { camera, pinned });
  for (const top of stopsFor(page.extent.height, page.clip.height)) {
    if ((await getCapture(job.id))?.wish !== 'go') throw new CaptureEnded('stopped');
    page = await step(job, top, page, { camera, pinned });
  }
  page = await step(job, 0, page, { camera, pinned });
  const { width, height } = page.extent;
  const most = rowsOfSheet(width);
  const ratio = page.pixelRatio;
  for (let { done, taken } = job; done < height; taken++) {
    if ((await getCapture(job.id))?.wish !== 'go') throw new CaptureEnded('stopped');
    const rows = Math.min(most, height - done);
    const rect = { x: 0, y: done / ratio, width: width / ratio, height: rows / ratio };
    const blob = await camera.picture(() => captureRectangle(job.windowId, rect, ratio));
    await camera.state(pinned);
    done += rows;
    const from = { x: 0, y: 0, width, height: rows };
    const shot = { captureId: job.id, index: taken, blob, from, left: 0, width, endsRow: true };
    await addShot(shot, {
      done,
      taken: taken + 1,
      of: taken + 1 + (done < height ? shotsFor(height - done, most) : 0),
    });
    await add(shot);
  }
}

async function step(
  job: CaptureJob,
  top: number,
  { extent, clip }: PageState,
  { camera, pinned }: Pick<Taking, 'camera' | 'pinned'>,
): Promise<PageState> {
  // Whatever is fixed shows where the page begins; what stands at the bottom would cover its middle.
  const asked = {
    top,
    left: 0,
    first: top === 0,
    last: top > 0 && top + clip.height >= extent.height,
    settle: SETTLE_MS,
  };
  const stepped = await askCapturingPage(job.tabId, job.id, 'step', asked);
  const change = changeOf(stepped, pinned);
  if (!stepped || change) await camera.state(pinned);
  if (!stepped || change) throw new CaptureEnded(change ?? 'navigated');
  return stepped;
}
