import { beforeEach, expect, test } from 'vitest';
import type { Annotation } from '../../../src/domain/exhibits/annotation.js';
import { newAnnotation } from '../../../src/domain/exhibits/annotations.js';
import { sha256 } from '../../../src/evidence/digests/digest.js';
import { getCopyBytes, listCopies } from '../../../src/storage/exhibits/copies.js';
import { addExhibit, getOriginal } from '../../../src/storage/exhibits/exhibits.js';
import { annotationsOfSheet, saveAnnotations } from '../../../src/usecases/exhibits/annotate-exhibit.js';
import { prepareAttachments } from '../../../src/usecases/exhibits/prepare-attachments.js';
import { saveAnnotatedCopy } from '../../../src/usecases/exhibits/save-annotated-copy.js';
import { aCase, emptyDatabase, taken } from '../storage/a-case.js';

beforeEach(emptyDatabase);

const SHEET = { width: 200, height: 120 };
const from = (kind: Annotation['kind'], x: number, y: number, toX: number, toY: number): Annotation => ({
  ...newAnnotation(
    crypto.randomUUID(),
    kind,
    SHEET,
    [],
    [
      { x, y },
      { x: toX, y: toY },
    ],
  ),
});

/** A picture whose every pixel tells where it is. */
async function exhibit(mime: 'image/png' | 'image/jpeg' = 'image/png') {
  const canvas = new OffscreenCanvas(SHEET.width, SHEET.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const picture = context.createImageData(SHEET.width, SHEET.height);
  for (let i = 0; i < picture.data.length; i += 4) {
    picture.data.set([100 + ((i / 4) % 150), 120, 200, 255], i);
  }
  context.putImageData(picture, 0, 0);
  const blob = await canvas.convertToBlob({ type: mime, quality: 1 });
  const bytes = await blob.arrayBuffer();
  const sheet = { mime, bytes: blob.size, ...SHEET, sha256: await sha256(bytes), blob };
  const subject = await aCase();
  const boxes = [[{ text: 'Tel. +49 151 2345678', x: 10, y: 10, width: 180, height: 16 }]];
  return addExhibit(taken(subject.id, 'shown'), [sheet], { text: 'Tel. +49 151 2345678', boxes });
}

async function pixelsOf(blob: Blob | undefined) {
  if (!blob) throw new Error('no bytes');
  const bitmap = await createImageBitmap(blob);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  return {
    width: bitmap.width,
    height: bitmap.height,
    at: (x: number, y: number) => [...data.slice((y * bitmap.width + x) * 4, (y * bitmap.width + x) * 4 + 3)],
  };
}

async function copyOf(exhibitId: string, use: string) {
  const copy = (await listCopies(exhibitId)).find((one) => one.use === use);
  return copy && { copy, pixels: await pixelsOf(await getCopyBytes(copy.id)) };
}

test('every covered pixel is gone in the copy, every other is as it was, and the original is untouched', async () => {
  const shown = await exhibit();
  const original = await getOriginal('shown');
  // Not whole pixels: what is touched in part is covered whole.
  expect(await saveAnnotatedCopy(shown, 0, [from('cover', 30.4, 20.6, 90.2, 50.1)])).toEqual({
    ok: true,
    uses: ['covered'],
  });
  const before = await pixelsOf(original);
  const covered = await copyOf('shown', 'covered');
  expect(covered?.copy.copyOf).toBe(shown.sheets[0]?.sha256);
  const wrong: string[] = [];
  for (let y = 0; y < SHEET.height; y++) {
    for (let x = 0; x < SHEET.width; x++) {
      const inside = x >= 30 && x < 91 && y >= 20 && y < 51;
      const wanted = inside ? [0, 0, 0] : before.at(x, y);
      if (covered?.pixels.at(x, y).join() !== wanted.join()) wrong.push(`${x},${y}`);
    }
  }
  expect(wrong).toEqual([]);
  const after = await getOriginal('shown');
  expect(await sha256((await after?.arrayBuffer()) ?? new ArrayBuffer())).toBe(shown.sheets[0]?.sha256);
});

test('a covered photo is covered before it is packed, so that nothing of it is in the edges', async () => {
  const shown = await exhibit('image/jpeg');
  expect(await saveAnnotatedCopy(shown, 0, [from('cover', 32, 24, 96, 56)])).toMatchObject({ ok: true });
  const covered = await copyOf('shown', 'covered');
  for (const [x, y] of [
    [40, 32],
    [64, 40],
    [88, 48],
  ] as const) {
    expect(Math.max(...(covered?.pixels.at(x, y) ?? [255]))).toBeLessThanOrEqual(8);
  }
});

test('boxes and arrows are in the copy with marks and not in what a form gets', async () => {
  const shown = await exhibit();
  const marks = [from('cover', 0, 0, 40, 40), from('box', 60, 30, 120, 80), from('arrow', 180, 100, 130, 60)];
  expect(await saveAnnotatedCopy(shown, 0, marks)).toEqual({ ok: true, uses: ['covered', 'marked'] });
  const [covered, marked] = [await copyOf('shown', 'covered'), await copyOf('shown', 'marked')];
  expect(marked?.pixels.at(60, 50)).toEqual([0x98, 0x24, 0x1a]);
  expect(marked?.pixels.at(20, 20)).toEqual([0, 0, 0]);
  expect(covered?.pixels.at(60, 50)).not.toEqual([0x98, 0x24, 0x1a]);
  expect(await prepareAttachments(shown, {})).toMatchObject({ ok: true, files: [{ from: 'covered' }] });
});

test('a note that lies over a cover does not keep the copy from being made', async () => {
  const shown = await exhibit();
  const marks = [from('cover', 20, 20, 120, 80), { ...from('note', 40, 30, 110, 70), words: 'hidden by me' }];
  expect(await saveAnnotatedCopy(shown, 0, marks)).toEqual({ ok: true, uses: ['covered', 'marked'] });
});

test('a crop keeps only what is inside', async () => {
  const shown = await exhibit();
  await saveAnnotatedCopy(shown, 0, [from('crop', 50, 20, 150, 70), from('cover', 60, 30, 70, 40)]);
  const covered = await copyOf('shown', 'covered');
  expect([covered?.pixels.width, covered?.pixels.height]).toEqual([100, 50]);
  expect(covered?.pixels.at(15, 15)).toEqual([0, 0, 0]);
  const before = await pixelsOf(await getOriginal('shown'));
  expect(covered?.pixels.at(80, 40)).toEqual(before.at(130, 60));
});

test('what stands on the page is proposed; nothing is saved until each is looked at', async () => {
  const shown = await exhibit();
  const { marks, readable } = await annotationsOfSheet(shown, 0);
  expect(readable).toBe(true);
  expect(marks.map(({ kind, because, decided }) => [kind, because, decided])).toEqual([['cover', 'phone', false]]);
  expect(await saveAnnotatedCopy(shown, 0, marks)).toEqual({ ok: false, why: 'undecided' });
  expect(await listCopies('shown')).toEqual([]);
});

test('what the shopper hid and did not save yet is not sent', async () => {
  const shown = await exhibit();
  const cover = from('cover', 0, 0, 40, 40);
  await saveAnnotations(shown, 0, [cover]);
  expect(await prepareAttachments(shown, {})).toEqual({ ok: false, sheet: 0, why: 'cover-not-saved' });
  await saveAnnotatedCopy(shown, 0, [cover]);
  expect(await prepareAttachments(shown, {})).toMatchObject({ ok: true });
  await saveAnnotations(shown, 0, [cover, from('note', 0, 50, 40, 80)]);
  expect(await prepareAttachments(shown, {})).toMatchObject({ ok: true });
  await saveAnnotations(shown, 0, [cover, from('cover', 50, 50, 60, 60)]);
  expect(await prepareAttachments(shown, {})).toMatchObject({ ok: false, why: 'cover-not-saved' });
});

test('with all marks taken back the copies go, and with a changed original none is made', async () => {
  const shown = await exhibit();
  await saveAnnotatedCopy(shown, 0, [from('cover', 0, 0, 40, 40)]);
  expect(await saveAnnotatedCopy(shown, 0, [])).toEqual({ ok: true, uses: [] });
  expect(await listCopies('shown')).toEqual([]);
  expect(await prepareAttachments(shown, {})).toMatchObject({ ok: true, files: [{ from: 'original' }] });
  const changed = { ...shown, sheets: shown.sheets.map((one) => ({ ...one, sha256: 'b'.repeat(64) })) };
  expect(await saveAnnotatedCopy(changed, 0, [from('cover', 0, 0, 40, 40)])).toEqual({ ok: false, why: 'changed' });
});
