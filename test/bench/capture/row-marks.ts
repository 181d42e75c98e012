import type { Page } from 'puppeteer-core';

/** A picture as it is compared: a mark for each row, and the rows where the header's colour runs to the right edge. */
export interface Marked {
  width: number;
  height: number;
  marks: number[];
  /** Stretches of rows that show the header. */
  headers: number;
}

/**
 * Decodes PNGs in a page of the browser and marks their rows from `from` on; the browser is the judge of what they
 * hold.
 */
export const MARKING = `
globalThis.markRows ??= async (blob, from, width) => {
  const bitmap = await createImageBitmap(blob, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });
  const wide = Math.min(width || bitmap.width, bitmap.width);
  const marks = [], green = [];
  for (let y = from; y < bitmap.height; y += 1000) {
    const rows = Math.min(1000, bitmap.height - y);
    const canvas = new OffscreenCanvas(wide, rows);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.drawImage(bitmap, 0, -y);
    const words = new Uint32Array(context.getImageData(0, 0, wide, rows).data.buffer);
    for (let row = 0; row < rows; row++) {
      let mark = 0x811c9dc5;
      for (let at = row * wide; at < (row + 1) * wide; at++) mark = Math.imul(mark ^ words[at], 0x01000193);
      marks.push(mark >>> 0);
      green.push((words[(row + 1) * wide - 4] & 0xffffff) === 0x55aa00);
    }
  }
  const result = { width: wide, height: bitmap.height - from, marks, green };
  bitmap.close();
  return result;
};`;

export interface Raw {
  width: number;
  height: number;
  marks: number[];
  green: boolean[];
}

const runs = (green: readonly boolean[]) => green.filter((one, i) => one && !green[i - 1]).length;
export const marked = (parts: readonly Raw[]): Marked => ({
  width: parts[0]?.width ?? 0,
  height: parts.reduce((sum, { height }) => sum + height, 0),
  marks: parts.flatMap(({ marks }) => marks),
  headers: runs(parts.flatMap(({ green }) => green)),
});

/** Of pictures one below the other; of each, the first `skip` rows are left out, and what is beyond `width`. */
export async function markPictures(
  own: Page,
  pictures: readonly { base64: string; skip: number }[],
  width = 0,
): Promise<Marked> {
  await own.evaluate(MARKING);
  const parts: Raw[] = [];
  for (const { base64, skip } of pictures) {
    parts.push(
      (await own.evaluate(
        `(async () => markRows(new Blob([Uint8Array.fromBase64(${JSON.stringify(base64)})], { type: 'image/png' }), ${skip}, ${width}))()`,
      )) as Raw,
    );
  }
  return marked(parts);
}

/** Of an exhibit as it is stored. */
export async function markExhibit(own: Page, exhibitId: string, sheets: number): Promise<Marked> {
  await own.evaluate(MARKING);
  const parts: Raw[] = [];
  for (let sheet = 0; sheet < sheets; sheet++) {
    const key = sheet === 0 ? exhibitId : `${exhibitId}/${sheet + 1}`;
    parts.push(
      (await own.evaluate(`(async () => {
        const db = await new Promise((done) => { const opening = indexedDB.open('redress'); opening.onsuccess = () => done(opening.result); });
        const reading = db.transaction('originals').objectStore('originals').get(${JSON.stringify(key)});
        await new Promise((done) => { reading.onsuccess = done; });
        db.close();
        return markRows(reading.result, 0, 0);
      })()`)) as Raw,
    );
  }
  return marked(parts);
}

/** How many rows of a picture are, at their place, the same as those of the truth. */
export function sameRows(truth: Marked, other: Marked): number {
  if (truth.width !== other.width) return 0;
  return truth.marks.filter((mark, row) => mark === other.marks[row]).length;
}
