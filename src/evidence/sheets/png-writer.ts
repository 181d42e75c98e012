// Writes a PNG row by row while it is still being captured. No browser does: a canvas holds all pixels at once and
// encodes only at the end, which for a long page is the longest wait and most of the memory.

const SIGNATURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** 8 bits a channel, red, green and blue; what a tab shows is never transparent. */
const DEPTH_AND_COLOUR = [8, 2, 0, 0, 0];
const UP = 2;
const SUB = 1;

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** A chunk as PNG has it: length, name, data, check. */
function chunk(name: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = name.charCodeAt(i);
  bytes.set(data, 8);
  let crc = 0xffffffff;
  for (let i = 4; i < data.length + 8; i++) crc = (CRC[(crc ^ (bytes[i] as number)) & 0xff] as number) ^ (crc >>> 8);
  view.setUint32(data.length + 8, ~crc);
  return bytes;
}

export class PngWriter {
  readonly width: number;
  #rows = 0;
  readonly #parts: Uint8Array<ArrayBuffer>[] = [];
  readonly #deflate = new CompressionStream('deflate');
  readonly #writer = this.#deflate.writable.getWriter();
  readonly #collected: Promise<void>;
  /** The last row that was written, as words of RGBA. */
  #above: Uint32Array;

  constructor(width: number) {
    this.width = width;
    this.#above = new Uint32Array(width);
    this.#collected = this.#collect();
    // A failure is told by `add` or `finish`, whichever comes first.
    this.#collected.catch(() => {});
  }

  get rows(): number {
    return this.#rows;
  }

  /** Adds whole rows of RGBA pixels. */
  async add(pixels: Uint8ClampedArray): Promise<void> {
    const rows = pixels.length / (this.width * 4);
    const filtered = this.#filtered(pixels, rows);
    this.#rows += rows;
    await this.#writer.write(filtered);
  }

  async finish(): Promise<Blob> {
    await this.#writer.close();
    await this.#collected;
    const header = new Uint8Array(13);
    const view = new DataView(header.buffer);
    view.setUint32(0, this.width);
    view.setUint32(4, this.#rows);
    header.set(DEPTH_AND_COLOUR, 8);
    return new Blob([SIGNATURE, chunk('IHDR', header), ...this.#parts, chunk('IEND', new Uint8Array())], {
      type: 'image/png',
    });
  }

  async #collect(): Promise<void> {
    const reader = this.#deflate.readable.getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      this.#parts.push(chunk('IDAT', piece.value));
    }
  }

  /** Each row as its difference to the row above or to the pixel before, whichever is nearer to nothing. */
  #filtered(pixels: Uint8ClampedArray, rows: number): Uint8Array<ArrayBuffer> {
    const { width } = this;
    const words = new Uint32Array(pixels.buffer, pixels.byteOffset, width * rows);
    const out = new Uint8Array(rows * (width * 3 + 1));
    let above = this.#above;
    for (let y = 0, to = 0; y < rows; y++, to += width * 3 + 1) {
      const row = words.subarray(y * width, (y + 1) * width);
      out[to] = filterFor(row, above);
      if (out[to] === UP) writeUp(row, above, out, to + 1);
      else writeSub(row, out, to + 1);
      above = row;
    }
    this.#above = above.slice();
    return out;
  }
}

// A pixel is one word, red in its lowest byte, as on every machine that these browsers run on. What
// is the same as its neighbour stays the nothing that `out` holds already, and most of a page is.

function writeUp(row: Uint32Array, above: Uint32Array, out: Uint8Array, to: number): void {
  for (let x = 0, at = to; x < row.length; x++, at += 3) {
    const pixel = row[x] as number;
    const other = above[x] as number;
    if (pixel !== other) writeDifference(pixel, other, out, at);
  }
}

function writeSub(row: Uint32Array, out: Uint8Array, to: number): void {
  for (let x = 0, at = to, other = 0; x < row.length; x++, at += 3) {
    const pixel = row[x] as number;
    if (pixel !== other) writeDifference(pixel, other, out, at);
    other = pixel;
  }
}

function writeDifference(pixel: number, other: number, out: Uint8Array, at: number): void {
  out[at] = (pixel & 255) - (other & 255);
  out[at + 1] = ((pixel >>> 8) & 255) - ((other >>> 8) & 255);
  out[at + 2] = ((pixel >>> 16) & 255) - ((other >>> 16) & 255);
}

/** Judged by the red of every fourth pixel, which decides as well and is much quicker. */
function filterFor(row: Uint32Array, above: Uint32Array): number {
  let up = 0;
  let sub = 0;
  for (let x = 4; x < row.length; x += 4) {
    const value = (row[x] as number) & 255;
    // Distances on a circle of 256, as the filters write them.
    up += Math.abs(((value - (above[x] as number)) << 24) >> 24);
    sub += Math.abs(((value - (row[x - 1] as number)) << 24) >> 24);
  }
  return sub < up ? SUB : UP;
}
