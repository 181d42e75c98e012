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
  /** The last row that was written, as red, green and blue. */
  #above: Uint8Array<ArrayBuffer>;

  constructor(width: number) {
    this.width = width;
    this.#above = new Uint8Array(width * 3);
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
    const length = width * 3;
    const out = new Uint8Array(rows * (length + 1));
    let row = new Uint8Array(length);
    for (let y = 0, from = 0, to = 0; y < rows; y++, to += length + 1) {
      const above = this.#above;
      for (let i = 0; i < length; i += 3, from += 4) {
        row[i] = pixels[from] as number;
        row[i + 1] = pixels[from + 1] as number;
        row[i + 2] = pixels[from + 2] as number;
      }
      const filter = filterFor(row, above);
      out[to] = filter;
      let at = to + 1;
      if (filter === UP) {
        for (let i = 0; i < length; i++) out[at++] = (row[i] as number) - (above[i] as number);
      } else {
        for (let i = 0; i < 3; i++) out[at++] = row[i] as number;
        for (let i = 3; i < length; i++) out[at++] = (row[i] as number) - (row[i - 3] as number);
      }
      this.#above = row;
      row = above;
    }
    return out;
  }
}

/** Judged by every fourth pixel, which decides as well and is four times as quick. */
function filterFor(row: Uint8Array, above: Uint8Array): number {
  let up = 0;
  let sub = 0;
  for (let i = 12; i < row.length; i += 12) {
    const value = row[i] as number;
    // Distances on a circle of 256, as the filters write them.
    const toAbove = ((value - (above[i] as number)) << 24) >> 24;
    const toBefore = ((value - (row[i - 3] as number)) << 24) >> 24;
    up += toAbove < 0 ? -toAbove : toAbove;
    sub += toBefore < 0 ? -toBefore : toBefore;
  }
  return sub < up ? SUB : UP;
}
