import { rowMarks } from './pixel-rows.js';
import type { DrawnSheet } from './sheet-stream.js';
import { decoded, pixelsOf } from './shot-pixels.js';

/** Rows that are looked at together: as many as stay cheap in memory. */
const STRIP = 512;

/** What is wrong with a sheet, if anything. */
export type SheetFault = 'not-readable' | 'wrong-size' | 'wrong-rows';

/**
 * Reads an encoded sheet back and compares its size and every one of its rows, the last included, with what went in.
 * null when all is right.
 */
export async function faultOf({ blob, width, height, marks }: DrawnSheet): Promise<SheetFault | null> {
  const bitmap = await decoded(blob).catch(() => null);
  if (!bitmap) return 'not-readable';
  try {
    if (bitmap.width !== width || bitmap.height !== height || marks.length !== height) return 'wrong-size';
    for (let y = 0; y < height; y += STRIP) {
      const rows = Math.min(STRIP, height - y);
      const read = rowMarks(pixelsOf(bitmap, { x: 0, y, width, height: rows }), width);
      if (read.some((mark, i) => mark !== marks[y + i])) return 'wrong-rows';
    }
    return null;
  } finally {
    bitmap.close();
  }
}
