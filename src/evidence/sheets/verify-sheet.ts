import { rowMarks } from './pixel-rows.js';
import type { DrawnSheet } from './sheet-stream.js';
import { decoded, readingCanvas } from './shot-pixels.js';

/** Rows that are looked at together: as many as stay cheap in memory. */
const STRIP = 512;

/** Yields to waiting tasks, because a whole sheet takes a while and pages need answers from this thread meanwhile. */
const breath = () =>
  new Promise<void>((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });

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
    const context = readingCanvas(width, Math.min(STRIP, height));
    context.globalCompositeOperation = 'copy';
    for (let y = 0; y < height; y += STRIP) {
      const rows = Math.min(STRIP, height - y);
      context.drawImage(bitmap, 0, -y);
      const read = rowMarks(context.getImageData(0, 0, width, rows).data, width);
      if (read.some((mark, i) => mark !== marks[y + i])) return 'wrong-rows';
      await breath();
    }
    return null;
  } finally {
    bitmap.close();
  }
}
