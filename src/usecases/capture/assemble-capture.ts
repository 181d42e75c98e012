import { type CaptureFault, type CaptureJob, isCutShort } from '../../domain/exhibits/capture-job.js';
import type { TextBox } from '../../domain/exhibits/exhibit.js';
import { sha256 } from '../../evidence/digests/digest.js';
import type { DrawnSheet } from '../../evidence/sheets/sheet-stream.js';
import { Stitcher } from '../../evidence/sheets/stitcher.js';
import { faultOf } from '../../evidence/sheets/verify-sheet.js';
import type { PageWords } from '../../messages/protocol.js';
import { stayAwake } from '../../platform/stay-awake.js';
import { endCapture, getShot } from '../../storage/exhibits/captures.js';
import { addExhibit, getExhibit, type TakenExhibit, type TakenSheet } from '../../storage/exhibits/exhibits.js';
import { isFull } from '../../storage/open.js';
import type { Shot } from '../../storage/schema.js';
import { CaptureEnded } from './camera.js';

/**
 * Makes sheets of shots while they are taken; each is read back and compared before it counts. That comes after the
 * last shot: a sheet is a large picture to decode, and the browser needs the processor to take the next one in time.
 */
export class SheetMaker {
  readonly sheets: TakenSheet[] = [];
  readonly #drawn: DrawnSheet[] = [];
  readonly #stitcher = new Stitcher((sheet) => void this.#drawn.push(sheet));

  async add(shot: Shot): Promise<void> {
    await this.#stitcher.add(shot);
  }

  /**
   * All sheets. Throws `CaptureEnded` when one is not what went into it, or all of it is blank. `next` is awaited
   * before each sheet.
   */
  async finish(next: () => Promise<void>): Promise<TakenSheet[]> {
    await this.#stitcher.finish();
    for (const sheet of this.#drawn.splice(0)) {
      await next();
      await this.#check(sheet);
    }
    if (this.sheets.length > 0 && this.#stitcher.isBlank) throw new CaptureEnded('blank');
    return this.sheets;
  }

  async #check(drawn: DrawnSheet): Promise<void> {
    if (await faultOf(drawn)) throw new CaptureEnded('not-whole');
    const { blob, width, height } = drawn;
    this.sheets.push({
      mime: 'image/png',
      bytes: blob.size,
      width,
      height,
      sha256: await sha256(await blob.arrayBuffer()),
      blob,
    });
  }
}

/** The shots that are on disk already, into sheets: what a background that was ended had done so far. */
export async function remake(job: CaptureJob, maker: SheetMaker): Promise<void> {
  for (let index = 0; index < job.taken; index++) {
    await stayAwake();
    const shot = await getShot(job.id, index);
    if (!shot) throw new CaptureEnded('not-whole');
    await maker.add(shot);
  }
}

/** Words by the sheet that they stand on. What runs over an edge counts to the sheet where it begins. */
export function wordsBySheet(boxes: PageWords['boxes'], sheets: readonly { height: number | null }[]): TextBox[][] {
  const bySheet: TextBox[][] = [];
  let from = 0;
  for (const { height } of sheets) {
    const to = from + (height ?? 0);
    const start = from;
    bySheet.push(boxes.filter(({ y }) => y >= start && y < to).map((box) => ({ ...box, y: box.y - start })));
    from = to;
  }
  return bySheet;
}

/** Keeps the sheets as the next exhibit of the case and ends the capture. Done twice, it makes one exhibit. */
export async function writeExhibit(
  job: CaptureJob,
  sheets: readonly TakenSheet[],
  words: PageWords | null,
): Promise<{ letter: string }> {
  const known = await getExhibit(job.exhibitId);
  const exhibit =
    known ??
    (await addExhibit(recordOf(job), sheets, {
      // What was read at the beginning is all of the page or of the area: too much for a picture of less.
      text: words?.text ?? (job.scope === 'page' || job.scope === 'area' ? job.text : ''),
      boxes: words ? wordsBySheet(words.boxes, sheets) : sheets.map(() => []),
    }));
  await endCapture(job.id, {
    state: 'kept',
    letter: exhibit.letter,
    fault: job.fault,
    taken: job.taken,
    of: partsOf(job).of,
  });
  return exhibit;
}

function partsOf(job: CaptureJob): { taken: number; of: number } {
  // A capture that was cut short is never counted as whole, whatever was known of its length.
  return { taken: job.taken, of: isCutShort(job) ? Math.max(job.of, job.taken + 1) : job.of };
}

function recordOf(job: CaptureJob): TakenExhibit {
  const { viewport, area } = job;
  return {
    id: job.exhibitId,
    caseId: job.caseId,
    orderId: job.orderId,
    kind: 'capture',
    caption: job.caption,
    page: job.page,
    answers: job.answers,
    url: job.url,
    title: job.title,
    capture: {
      scope: job.scope,
      ...(area ? { areaName: area.name } : {}),
      ...(viewport
        ? { viewport: { width: viewport.width, height: viewport.height }, pixelRatio: viewport.pixelRatio }
        : {}),
      parts: partsOf(job),
    },
    capturedAt: job.capturedAt,
    zone: job.zone,
    clock: 'computer',
  };
}

/** What to say of a failure on the way to the disk. */
export function faultIn(error: unknown): CaptureFault {
  if (error instanceof CaptureEnded) return error.fault;
  return isFull(error) ? 'full' : 'not-kept';
}
