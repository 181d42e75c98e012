import { beforeEach, expect, test, vi } from 'vitest';
import { newCase } from '../../../src/domain/cases/case.js';
import { newAnnotation } from '../../../src/domain/exhibits/annotations.js';
import type { Exhibit } from '../../../src/domain/exhibits/exhibit.js';
import { sha256 } from '../../../src/evidence/digests/digest.js';
import { addCase } from '../../../src/storage/cases/cases.js';
import { getCopyBytes, listCopies } from '../../../src/storage/exhibits/copies.js';
import { addExhibit } from '../../../src/storage/exhibits/exhibits.js';
import { putReadings } from '../../../src/storage/orders/orders.js';
import { saveAnnotations } from '../../../src/usecases/exhibits/annotate-exhibit.js';
import { removeExhibit } from '../../../src/usecases/exhibits/edit-exhibit.js';
import { saveAnnotatedCopy } from '../../../src/usecases/exhibits/save-annotated-copy.js';
import { attachmentForForm } from '../../../src/usecases/overlay/attachment-for-form.js';
import { grantFiles } from '../../../src/usecases/overlay/file-grants.js';
import { madeReading, SEEN } from '../../unit/domain/made.js';
import { emptyDatabase, NOW, taken } from '../storage/a-case.js';

beforeEach(emptyDatabase);

const SIZE = { width: 200, height: 120 };
const ADDRESS = 'https://www.aliexpress.com/p/reverse-pages/start.html';
const TAB = 7;
const cover = () =>
  newAnnotation(
    crypto.randomUUID(),
    'cover',
    SIZE,
    [],
    [
      { x: 20, y: 20 },
      { x: 180, y: 60 },
    ],
  );

async function aPicture(id: string): Promise<Exhibit> {
  const seen = { ...SEEN, marketplace: 'aliexpress', host: 'www.aliexpress.com' };
  const { records } = await putReadings([madeReading({ stateText: 'Completed' })], seen);
  const [order] = records;
  if (!order) throw new Error('not kept');
  const subject = await addCase(newCase(order, order.lines[0]?.key ?? '', NOW));
  const canvas = new OffscreenCanvas(SIZE.width, SIZE.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#2a6';
  context.fillRect(0, 0, SIZE.width, SIZE.height);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  const digest = await sha256(await blob.arrayBuffer());
  return addExhibit(taken(subject.id, id), [{ mime: 'image/png', bytes: blob.size, ...SIZE, sha256: digest, blob }]);
}

const asked = ({ id, caseId }: Exhibit) => ({
  ...{ type: 'file.asked' as const, caseId, exhibitId: id },
  ...{ file: 0, from: 0, fileBytes: null, fileTypes: null },
});

async function bytesGiven(exhibit: Exhibit): Promise<Uint8Array> {
  // The shopper presses to attach the files.
  grantFiles(TAB, exhibit.caseId);
  const told = await attachmentForForm(asked(exhibit), ADDRESS, TAB);
  if (!told.ok) throw new Error(told.why);
  return Uint8Array.from(atob(told.base64), (char) => char.charCodeAt(0));
}

/**
 * The bug: a form was given the files that were made for it before, whatever the shopper had hidden or removed since.
 */
test('regression: what the shopper hid since a form was filled is hidden when it is filled again', async () => {
  const exhibit = await aPicture('hidden');
  const before = await bytesGiven(exhibit);
  const mark = cover();
  await saveAnnotations(exhibit, 0, [mark]);
  expect(await attachmentForForm(asked(exhibit), ADDRESS, TAB)).toEqual({ ok: false, why: 'cover-not-saved' });
  expect(await saveAnnotatedCopy(exhibit, 0, [mark])).toEqual({ ok: true, uses: ['covered'] });
  const after = await bytesGiven(exhibit);
  const [copy] = await listCopies(exhibit.id);
  const covered = await (await getCopyBytes(copy?.id ?? ''))?.bytes();
  expect(after).toEqual(covered);
  expect(after).not.toEqual(before);
});

test('regression: what the shopper removed since a form was filled is not given again', async () => {
  const exhibit = await aPicture('removed');
  await bytesGiven(exhibit);
  await removeExhibit(exhibit.id);
  expect(await attachmentForForm(asked(exhibit), ADDRESS, TAB)).toEqual({ ok: false, why: 'absent' });
});

test('regression: files that could not be made once can be asked for again', async () => {
  const exhibit = await aPicture('again');
  grantFiles(TAB, exhibit.caseId);
  const get = vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementationOnce(() => {
    throw new DOMException('not now', 'UnknownError');
  });
  try {
    await expect(attachmentForForm(asked(exhibit), ADDRESS, TAB)).rejects.toThrow();
  } finally {
    get.mockRestore();
  }
  // The next piece of the same exhibit, not its first.
  expect(await attachmentForForm({ ...asked(exhibit), from: 10 }, ADDRESS, TAB)).toMatchObject({ ok: true });
});

test('files go only to a form, in the tab where the shopper pressed, of that case, for a minute', async () => {
  const exhibit = await aPicture('granted');
  // A tab in which nothing was pressed yet.
  const tab = 99;
  const absent = { ok: false, why: 'absent' };
  expect(await attachmentForForm(asked(exhibit), ADDRESS, tab)).toEqual(absent);
  grantFiles(tab, 'another case');
  expect(await attachmentForForm(asked(exhibit), ADDRESS, tab)).toEqual(absent);
  grantFiles(tab, exhibit.caseId);
  expect(await attachmentForForm(asked(exhibit), ADDRESS, tab + 1)).toEqual(absent);
  for (const page of ['https://www.aliexpress.com/p/order/index.html', 'https://msg.aliexpress.com/p/reverse-pages/x'])
    expect(await attachmentForForm(asked(exhibit), page, tab)).toEqual(absent);
  expect(await attachmentForForm(asked(exhibit), ADDRESS, tab)).toMatchObject({ ok: true });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
  try {
    expect(await attachmentForForm(asked(exhibit), ADDRESS, tab)).toEqual(absent);
  } finally {
    vi.useRealTimers();
  }
});
