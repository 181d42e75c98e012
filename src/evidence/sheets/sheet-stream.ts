import { rowsOfSheet } from './capture-plan.js';
import { rowMarks } from './pixel-rows.js';
import { PngWriter } from './png-writer.js';

/** One picture of a capture, and a mark for each row that went into it. */
export interface DrawnSheet {
  blob: Blob;
  width: number;
  height: number;
  marks: Uint32Array<ArrayBuffer>;
}

/** Takes rows as they are captured and gives sheets as they are full. Holds no more than is being written. */
export class SheetStream {
  readonly #width: number;
  readonly #limit: number;
  readonly #done: (sheet: DrawnSheet) => void | Promise<void>;
  #writer: PngWriter;
  #marks: Uint32Array<ArrayBuffer>[] = [];

  /** `done` is awaited with each sheet, in their order. */
  constructor(width: number, done: (sheet: DrawnSheet) => void | Promise<void>, limit = rowsOfSheet(width)) {
    this.#width = width;
    this.#limit = limit;
    this.#done = done;
    this.#writer = new PngWriter(width);
  }

  /** Adds whole rows of RGBA pixels. */
  async add(pixels: Uint8ClampedArray<ArrayBuffer>): Promise<void> {
    const stride = this.#width * 4;
    for (let from = 0; from < pixels.length; ) {
      const rows = Math.min((pixels.length - from) / stride, this.#limit - this.#writer.rows);
      const part = pixels.subarray(from, from + rows * stride);
      this.#marks.push(rowMarks(part, this.#width));
      await this.#writer.add(part);
      from += rows * stride;
      if (this.#writer.rows === this.#limit) await this.#endSheet();
    }
  }

  /** Ends the last sheet. */
  async finish(): Promise<void> {
    if (this.#writer.rows > 0) await this.#endSheet();
  }

  async #endSheet(): Promise<void> {
    const [writer, parts] = [this.#writer, this.#marks];
    this.#writer = new PngWriter(this.#width);
    this.#marks = [];
    const marks = new Uint32Array(writer.rows);
    let at = 0;
    for (const part of parts) {
      marks.set(part, at);
      at += part.length;
    }
    await this.#done({ blob: await writer.finish(), width: this.#width, height: writer.rows, marks });
  }
}
