import type { Rect } from '../../domain/exhibits/rect.js';
import { isBlank } from './pixel-rows.js';
import { type DrawnSheet, SheetStream } from './sheet-stream.js';
import { decoded, pixelsOf, readingCanvas } from './shot-pixels.js';

/** A picture of the tab, what of it is used, and where in the extent it goes. */
export interface ShotToStitch {
  blob: Blob;
  from: Rect;
  left: number;
  /** Of the whole extent: several shots beside each other make a row. */
  width: number;
  endsRow: boolean;
}

/** Puts shots together to sheets as they come. It holds one row of shots and no more. */
export class Stitcher {
  readonly #done: (sheet: DrawnSheet) => void | Promise<void>;
  #stream: SheetStream | null = null;
  #row: { context: OffscreenCanvasRenderingContext2D; height: number } | null = null;
  #blank = true;
  #colour: number | null = null;

  constructor(done: (sheet: DrawnSheet) => void | Promise<void>) {
    this.#done = done;
  }

  /** True while everything so far is of one colour. */
  get isBlank(): boolean {
    return this.#blank;
  }

  /** Adds the next shot. Resolves with true when what is used of it is of one colour. */
  async add({ blob, from, left, width, endsRow }: ShotToStitch): Promise<boolean> {
    const bitmap = await decoded(blob);
    try {
      if (from.x + from.width > bitmap.width || from.y + from.height > bitmap.height) throw new Error('shot too small');
      this.#stream ??= new SheetStream(width, this.#done);
      if (from.width === width) {
        const pixels = pixelsOf(bitmap, from);
        await this.#stream.add(pixels);
        return this.#note(pixels);
      }
      this.#row ??= { context: readingCanvas(width, from.height), height: from.height };
      const { context, height } = this.#row;
      context.drawImage(bitmap, from.x, from.y, from.width, from.height, left, 0, from.width, from.height);
      if (!endsRow) return false;
      this.#row = null;
      const pixels = context.getImageData(0, 0, width, height).data;
      await this.#stream.add(pixels);
      return this.#note(pixels);
    } finally {
      bitmap.close();
    }
  }

  /** Ends the last sheet. */
  async finish(): Promise<void> {
    await this.#stream?.finish();
  }

  #note(pixels: Uint8ClampedArray<ArrayBuffer>): boolean {
    const blank = isBlank(pixels);
    const colour = new Uint32Array(pixels.buffer, 0, 1)[0] ?? 0;
    this.#colour ??= colour;
    if (!blank || colour !== this.#colour) this.#blank = false;
    return blank;
  }
}
