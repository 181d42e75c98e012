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
 * Draws shots onto sheets while more shots are taken. Each sheet is read back and compared before it counts, but only
 * after the last shot: decoding so large a picture would keep the browser from taking the next shot in time.
 */
export class SheetMaker {
  readonly sheets: TakenSheet[] = [];
  readonly #drawn: DrawnSheet[] = [];
  readonly #stitcher = new Stitcher((sheet) => void this.#drawn.push(sheet));

  async add(shot: Shot): Promise<void> {
    await this.#stitcher.add(shot);
  }

  /**
   * All sheets. Throws `CaptureEnded` when a sheet is not what was drawn on it, or when all of them are blank. `next`
   * is awaited before each sheet.
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

/** Draws the shots on disk onto sheets again: a background that was ended had taken them. */
export async function remake(job: CaptureJob, maker: SheetMaker): Promise<void> {
  for (let index = 0; index < job.taken; index++) {
    await stayAwake();
    const shot = await getShot(job.id, index);
    if (!shot) throw new CaptureEnded('not-whole');
    await maker.add(shot);
  }
}

/** Sorts words by the sheet that they are on. A word that crosses an edge belongs to the sheet where it begins. */
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

/** Stores the sheets as the next exhibit of the case and ends the capture. Running this twice makes one exhibit. */
export async function writeExhibit(
  job: CaptureJob,
  sheets: readonly TakenSheet[],
  words: PageWords | null,
): Promise<{ letter: string }> {
  const known = await getExhibit(job.exhibitId);
  const exhibit =
    known ??
    (await addExhibit(recordOf(job), sheets, {
      // The text read at the beginning is that of the whole page or area: too much for a smaller picture.
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
  // A capture that was cut short never counts as whole, even if no more shots were expected.
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

/** The fault to report for an error on the way to the disk. */
export function faultIn(error: unknown): CaptureFault {
  if (error instanceof CaptureEnded) return error.fault;
  return isFull(error) ? 'full' : 'not-kept';
}
