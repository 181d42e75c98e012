import type { CaptureFault, CaptureJob } from '../../domain/exhibits/capture-job.js';
import type { Rect } from '../../domain/exhibits/rect.js';
import type { PageState, PageWords } from '../../messages/protocol.js';
import { type CapturingPage, capturingPage } from '../../messages/send.js';
import { showTabBadge } from '../../platform/badge.js';
import { now, zone } from '../../platform/clock.js';
import { t } from '../../platform/i18n.js';
import { runInTab } from '../../platform/scripting.js';
import { stayAwake } from '../../platform/stay-awake.js';
import { getTab, takesRectangles } from '../../platform/tabs.js';
import { changeCapture, endCapture, getCapture } from '../../storage/exhibits/captures.js';
import { getExhibit } from '../../storage/exhibits/exhibits.js';
import { announceCapture } from './announce-capture.js';
import { faultIn, remake, SheetMaker, writeExhibit } from './assemble-capture.js';
import { Camera, CaptureEnded, changeOf, type Pinned } from './camera.js';
import { captureByRectangle } from './capture-by-rectangle.js';
import { captureByScrolling } from './capture-by-scrolling.js';

/** The file of the capturing script in the package. */
const SCRIPT = 'capture.js';

/**
 * Runs a capture to its end: an exhibit, whole or partial, or a fault that the shopper is told. A capture that another
 * background began continues where it stopped. Only one context runs a capture, and only one capture is open at a time
 * (`addCapture`).
 */
export async function runCapture(id: string): Promise<void> {
  await navigator.locks.request(`capture:${id}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    const job = await getCapture(id);
    if (!job || !['asked', 'running', 'writing'].includes(job.state)) return;
    if (job.scope === 'region' && !job.region) return letShopperDraw(job);
    await run(job).catch((error: unknown) => fail(job, faultIn(error)));
    await announceCapture(id);
  });
}

/** A capture that the shopper gave up before it failed is not reported as failed. */
async function fail(job: CaptureJob, fault: CaptureFault): Promise<void> {
  return endCapture(job.id, (await isGivenUp(job)) ? { state: 'cancelled' } : { state: 'failed', fault });
}

/** True when the shopper cancelled the capture in time: a stored exhibit stays. */
async function isGivenUp({ id, exhibitId }: CaptureJob): Promise<boolean> {
  return (await getCapture(id))?.wish === 'cancel' && !(await getExhibit(exhibitId));
}

/** Lets the shopper draw a region on the page. The region arrives later in a message of its own. */
async function letShopperDraw(job: CaptureJob): Promise<void> {
  const words = { title: t('draw_title'), hint: t('draw_hint'), cancel: t('cancel') };
  const drawing = await runInTab(job.tabId, SCRIPT)
    .then(() => capturingPage(job.tabId, job.id).call('draw', { words }))
    .catch(() => null);
  if (!drawing) return endCapture(job.id, { state: 'failed', fault: 'not-allowed' });
  const changed = await changeCapture(job.id, { state: 'drawing' });
  // The shopper gave the capture up before the drawing layer was there.
  if (changed?.wish !== 'go') await endDrawing(job);
}

/** Ends a capture whose region is being drawn. The drawing layer goes first, or it would stay on the page. */
export async function endDrawing({ id, tabId }: Pick<CaptureJob, 'id' | 'tabId'>): Promise<void> {
  await capturingPage(tabId, id).call('end', {});
  await endCapture(id, { state: 'cancelled' });
}

async function run(job: CaptureJob): Promise<void> {
  const maker = new SheetMaker();
  const page = capturingPage(job.tabId, job.id);
  const camera = new Camera(job, page);
  let fault: CaptureFault | null = null;
  try {
    if (job.state !== 'writing') fault = await take(job, maker, camera, page);
    else await remake(job, maker);
  } finally {
    camera.stop();
  }
  const reached = await getCapture(job.id);
  if (!reached) return;
  if (await isGivenUp(reached)) {
    await putBack(job, page);
    return endCapture(job.id, { state: 'cancelled' });
  }
  await write({ ...reached, fault: fault ?? reached.fault }, maker, page);
}

/** Takes the missing shots. Returns why some stay missing, if any; throws what makes even a part worthless. */
async function take(
  job: CaptureJob,
  maker: SheetMaker,
  camera: Camera,
  page: CapturingPage,
): Promise<CaptureFault | null> {
  await remake(job, maker);
  try {
    await camera.mustBeThere();
    const { begun, running } = await begin(job, page);
    const pinned: Pinned = begun;
    const taking = {
      camera,
      page,
      pinned,
      add: async (shot: Parameters<SheetMaker['add']>[0]) => {
        await maker.add(shot);
        const progress = await getCapture(job.id);
        if (progress && progress.of > 1) await showTabBadge(job.tabId, `${progress.taken}/${progress.of}`);
      },
    };
    if (job.scope === 'page' && takesRectangles) await captureByRectangle(running, begun, taking);
    else await captureByScrolling(running, begun, taking);
    return null;
  } catch (error) {
    const fault = faultIn(error);
    // A correct partial capture is worth keeping. A wrong picture is not, and a full disk has no room for it.
    if (['not-whole', 'full', 'not-kept'].includes(fault)) {
      await putBack(job, page);
      throw error;
    }
    return fault;
  }
}

/** Gets the page ready, or continues on it if it is still the same. */
async function begin(job: CaptureJob, page: CapturingPage): Promise<{ begun: PageState; running: CaptureJob }> {
  const tab = await getTab(job.tabId);
  if (!tab) throw new CaptureEnded('tab-closed');
  try {
    await runInTab(job.tabId, SCRIPT);
  } catch {
    throw new CaptureEnded(job.token ? 'interrupted' : 'not-allowed');
  }
  const asked = { area: job.area?.id ?? null, whole: job.scope === 'page' };
  const begun = await page.call('begin', asked);
  if (!begun) throw new CaptureEnded(job.token ? 'interrupted' : 'not-allowed');
  if (begun.magnified > 1.01) throw new CaptureEnded('magnified');
  const viewport = { width: Math.round(begun.width), height: Math.round(begun.height), pixelRatio: begun.pixelRatio };
  if (job.token && job.viewport) {
    const change = changeOf(begun, { ...job.viewport, token: job.token });
    if (change) throw new CaptureEnded(change === 'navigated' ? 'interrupted' : change);
    return { begun, running: job };
  }
  const { text, token } = begun;
  const running = await changeCapture(job.id, {
    state: 'running',
    capturedAt: now(),
    zone: zone(),
    token,
    text,
    viewport,
    url: begun.url.slice(0, 2000),
    title: begun.title.slice(0, 300),
  });
  if (!running) throw new CaptureEnded('stopped');
  return { begun, running };
}

/** Reads the words of what was captured, then puts the page back as it was. */
async function putBack(job: CaptureJob, page: CapturingPage): Promise<PageWords | null> {
  const within = withinOf(job);
  const words = await page.call('words', { within });
  await page.call('end', {});
  if (!words || !within) return words;
  const boxes = words.boxes.map((box) => ({ ...box, x: box.x - within.x, y: box.y - within.y }));
  return { ...words, boxes };
}

/** Where words count: in a picture of the screen or of a region, only on it. null: everywhere. */
function withinOf({ scope, region, viewport }: CaptureJob): Rect | null {
  if (scope === 'region') return region;
  if (scope !== 'visible' || !viewport) return null;
  const { width, height, pixelRatio } = viewport;
  return { x: 0, y: 0, width: width * pixelRatio, height: height * pixelRatio };
}

async function write(job: CaptureJob, maker: SheetMaker, page: CapturingPage): Promise<void> {
  const [words, sheets] = await Promise.all([
    putBack(job, page),
    changeCapture(job.id, { state: 'writing', fault: job.fault }).then(() => maker.finish(() => goOn(job))),
  ]);
  if (sheets.length === 0) throw new CaptureEnded(job.fault ?? 'not-kept');
  await goOn(job);
  await writeExhibit(job, sheets, words);
}

/**
 * Called between two sheets, since many sheets take long: keeps the background alive and lets the shopper still cancel.
 */
async function goOn(job: CaptureJob): Promise<void> {
  await stayAwake();
  if (await isGivenUp(job)) throw new CaptureEnded('stopped');
}
