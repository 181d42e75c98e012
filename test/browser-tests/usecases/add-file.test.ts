import { beforeEach, expect, test, vi } from 'vitest';
import { sha256 } from '../../../src/evidence/digests/digest.js';
import { photoFactsOf } from '../../../src/evidence/photos/photo-facts.js';
import { getCase } from '../../../src/storage/cases/cases.js';
import { getCopyBytes, listCopies } from '../../../src/storage/exhibits/copies.js';
import { listExhibitLog } from '../../../src/storage/exhibits/exhibit-log.js';
import { getOriginal, listExhibits } from '../../../src/storage/exhibits/exhibits.js';
import { addFile } from '../../../src/usecases/exhibits/add-file.js';
import { prepareAttachments } from '../../../src/usecases/exhibits/prepare-attachments.js';
import { photoThatTells } from '../evidence/photo-that-tells.js';
import { aCase, emptyDatabase } from '../storage/a-case.js';

beforeEach(emptyDatabase);

const about = { answers: null };
const file = (bytes: BlobPart, name: string, type = '') => new File([bytes], name, { type });

async function kept(caseId: string, one: File) {
  const added = await addFile(caseId, one, about);
  if (!added.ok) throw new Error(added.why);
  return added;
}

test('a file is kept byte for byte, with the digest of those bytes, whatever its name says', async () => {
  const subject = await aCase();
  const pdf = file('%PDF-1.4\nnothing more', 'invoice.jpg', 'image/jpeg');
  const { exhibit, shown, tells } = await kept(subject.id, pdf);
  const bytes = await (await getOriginal(exhibit.id))?.bytes();
  expect(bytes).toEqual(await pdf.bytes());
  expect(exhibit).toMatchObject({ letter: 'A', kind: 'file', fileName: 'invoice.jpg', orderId: subject.order.orderId });
  expect(exhibit.sheets).toEqual([
    {
      mime: 'application/pdf',
      bytes: pdf.size,
      width: null,
      height: null,
      sha256: await sha256(await pdf.arrayBuffer()),
    },
  ]);
  expect({ shown, tells }).toEqual({ shown: true, tells: null });
});

test('a photo that tells where it was taken gets a copy that does not, and that is what a form is given', async () => {
  const subject = await aCase();
  const photo = await photoThatTells();
  const { exhibit, tells, cleaned } = await kept(subject.id, photo);
  expect(tells).toMatchObject({
    place: { latitude: 52.5, longitude: 13.25 },
    serials: ['SN-08154711'],
    orientation: 6,
  });
  expect(cleaned).toBe(true);
  expect(await (await getOriginal(exhibit.id))?.bytes()).toEqual(await photo.bytes());
  const [copy] = await listCopies(exhibit.id);
  expect(copy).toMatchObject({ use: 'clean', copyOf: exhibit.sheets[0]?.sha256 });
  const clean = await getCopyBytes(copy?.id ?? '');
  if (!clean) throw new Error('no copy');
  expect(await photoFactsOf(await clean.arrayBuffer())).toMatchObject({ place: null, serials: [], orientation: 6 });
  const [before, after] = await Promise.all([createImageBitmap(photo), createImageBitmap(clean)]);
  expect(pixels(after)).toEqual(pixels(before));
  expect([before.width, before.height]).toEqual([exhibit.sheets[0]?.width, exhibit.sheets[0]?.height]);
  const sent = await prepareAttachments(exhibit, {});
  expect(sent).toMatchObject({ ok: true, files: [{ from: 'clean', name: 'exhibit-A.jpg' }] });
});

function pixels(bitmap: ImageBitmap) {
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  return context?.getImageData(0, 0, bitmap.width, bitmap.height).data;
}

test.each([
  ['empty', file('', 'nothing.png')],
  ['unknown-type', file(new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0]), 'photo.png', 'image/png')],
] as const)('a file that is %s is refused in words and leaves nothing behind', async (why, one) => {
  const subject = await aCase();
  expect(await addFile(subject.id, one, about)).toEqual({ ok: false, fileName: one.name, why });
  expect(await listExhibits(subject.id)).toEqual([]);
});

test('a photo of a kind that cannot be shown here, and one that is broken, are kept and said not to be shown', async () => {
  const subject = await aCase();
  const heic = await kept(subject.id, file('\0\0\0\x18ftypheic\0\0\0\0', 'IMG_1.HEIC'));
  const broken = await kept(subject.id, file(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4]), 'broken.jpg'));
  expect([heic.shown, broken.shown]).toEqual([false, false]);
  expect((await listExhibits(subject.id)).map(({ sheets }) => sheets[0]?.mime)).toEqual(['image/heic', 'image/jpeg']);
});

test.each(['QuotaExceededError', 'DataError'])(
  'when there is no room (%s), nothing that was kept is lost',
  async (name) => {
    const subject = await aCase();
    const first = await kept(subject.id, file('first', 'first.txt'));
    const put = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw new DOMException('no room', name);
    });
    try {
      expect(await addFile(subject.id, file('second', 'second.txt'), about)).toMatchObject({ ok: false, why: 'full' });
      expect(put).toHaveBeenCalledOnce();
    } finally {
      put.mockRestore();
    }
    expect(await listExhibits(subject.id)).toEqual([first.exhibit]);
    expect(await (await getOriginal(first.exhibit.id))?.text()).toBe('first');
    expect((await getCase(subject.id))?.lettersGiven).toBe(1);
    expect((await kept(subject.id, file('third', 'third.txt'))).exhibit.letter).toBe('B');
  },
);

/** Large pictures whose place stands behind their pixels, as WebP has it by rule and some writers of PNG put it. */
async function placeAtTheEnd(mime: 'image/webp' | 'image/png'): Promise<File> {
  const side = 600;
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  const noise = context?.createImageData(side, side);
  if (!context || !noise) throw new Error('no canvas');
  for (let i = 0; i < noise.data.length; i += 16_384) crypto.getRandomValues(noise.data.subarray(i, i + 16_384));
  for (let i = 3; i < noise.data.length; i += 4) noise.data[i] = 255;
  context.putImageData(noise, 0, 0);
  const picture = await (await canvas.convertToBlob({ type: mime, quality: 1 })).bytes();
  // Behind the head of its segment, the Exif part of a JPEG is what the others have too.
  const tiff = (await (await photoThatTells()).bytes()).slice(12, 12 + 420);
  const name = new TextEncoder().encode(mime === 'image/png' ? 'eXIf' : 'EXIF');
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, tiff.length, mime === 'image/webp');
  if (mime === 'image/png') {
    const end = picture.length - 12;
    return file(new Blob([picture.slice(0, end), length, name, tiff, new Uint8Array(4), picture.slice(end)]), 'a.png');
  }
  // The first chunk says that there is Exif, and how large the picture is less one.
  const least = [(side - 1) & 255, (side - 1) >> 8, 0];
  const head = [...new TextEncoder().encode('WEBPVP8X'), 10, 0, 0, 0, 0x08, 0, 0, 0, ...least, ...least];
  const chunks = new Blob([new Uint8Array(head), picture.slice(12), name, length, tiff]);
  const whole = new Uint8Array(4);
  new DataView(whole.buffer).setUint32(0, chunks.size, true);
  return file(new Blob([new TextEncoder().encode('RIFF'), whole, chunks]), 'a.webp');
}

test.each(['image/webp', 'image/png'] as const)(
  'regression: a large %s that tells its place at its end gets a clean copy too',
  async (mime) => {
    const subject = await aCase();
    const photo = await placeAtTheEnd(mime);
    expect(photo.size).toBeGreaterThan(512 * 1024 + 1000);
    const { exhibit, tells, cleaned } = await kept(subject.id, photo);
    expect(exhibit.sheets[0]?.mime).toBe(mime);
    expect(tells).toMatchObject({ place: { latitude: 52.5, longitude: 13.25 } });
    expect(cleaned).toBe(true);
    expect(await prepareAttachments(exhibit, {})).toMatchObject({ ok: true, files: [{ from: 'clean' }] });
  },
);

/** The bug: the copy was made after the photo was kept; a tab that was closed in between left it without, for good. */
test('regression: a photo that tells where it was taken is never kept without its clean copy', async () => {
  const subject = await aCase();
  const add = IDBObjectStore.prototype.add;
  const failing = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
    this: IDBObjectStore,
    ...call
  ) {
    if (this.name === 'copyBytes') throw new DOMException('gone', 'AbortError');
    return add.apply(this, call);
  });
  try {
    expect(await addFile(subject.id, await photoThatTells(), about)).toMatchObject({ ok: false });
  } finally {
    failing.mockRestore();
  }
  expect(await listExhibits(subject.id)).toEqual([]);
  const { exhibit } = await kept(subject.id, await photoThatTells());
  expect((await listExhibitLog(subject.id)).map(({ what }) => what)).toEqual(['added', 'annotated']);
  expect(await listCopies(exhibit.id)).toHaveLength(1);
});
