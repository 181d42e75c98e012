import { expect, test } from 'vitest';
import { renditionOf } from '../../../src/evidence/copies/renditions.js';
import { sha256 } from '../../../src/evidence/digests/digest.js';

/** A picture that cannot be packed small: every pixel is another. */
async function noise(width: number, height: number, type: string) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const picture = context.createImageData(width, height);
  let seed = 7;
  for (let i = 0; i < picture.data.length; i++) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    picture.data[i] = i % 4 === 3 ? 255 : seed >> 16;
  }
  context.putImageData(picture, 0, 0);
  const blob = await canvas.convertToBlob({ type });
  return { blob, sheet: { mime: blob.type as 'image/png', bytes: blob.size, width, height } };
}

test('a picture is brought within edge, bytes and format, and its own bytes are as before', async () => {
  const { blob, sheet } = await noise(900, 600, 'image/png');
  const before = await sha256(await blob.arrayBuffer());
  const limits = { edge: 800, bytes: 120_000, formats: ['image/jpeg'] } as const;
  const rendered = await renditionOf(sheet, blob, limits);
  if (!rendered.ok) throw new Error(rendered.why);
  const { rendition } = rendered;
  expect(rendition.blob.size).toBeLessThanOrEqual(120_000);
  const shown = await createImageBitmap(rendition.blob);
  expect([shown.width, shown.height]).toEqual([rendition.width, rendition.height]);
  expect(Math.max(shown.width, shown.height)).toBeLessThanOrEqual(800);
  expect(Math.abs(shown.width / shown.height - 1.5)).toBeLessThan(0.01);
  expect(rendition).toMatchObject({ mime: 'image/jpeg', derived: true });
  expect(await sha256(await blob.arrayBuffer())).toBe(before);
});

test('what fits is the very same bytes', async () => {
  const { blob, sheet } = await noise(40, 40, 'image/png');
  expect(await renditionOf(sheet, blob, { edge: 40, bytes: blob.size })).toEqual({
    ok: true,
    rendition: { blob, mime: 'image/png', width: 40, height: 40, derived: false },
  });
});

test('what cannot be made small enough to be read is said to be too large', async () => {
  const { blob, sheet } = await noise(600, 600, 'image/png');
  expect(await renditionOf(sheet, blob, { bytes: 500 })).toEqual({ ok: false, why: 'bytes' });
});

test('a broken picture is said to be unreadable', async () => {
  const blob = new Blob(['not a picture'], { type: 'image/png' });
  const sheet = { mime: 'image/png', bytes: 13, width: 9000, height: 9000 } as const;
  expect(await renditionOf(sheet, blob, { edge: 100 })).toEqual({ ok: false, why: 'unreadable' });
});
