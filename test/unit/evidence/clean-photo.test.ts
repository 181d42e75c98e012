import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanPhoto } from '../../../src/evidence/photos/clean-photo.js';

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const big16 = (n: number) => Uint8Array.of(n >> 8, n & 255);
const segment = (marker: number, payload: Uint8Array) =>
  join(Uint8Array.of(0xff, marker), big16(payload.length + 2), payload);

const SECRET = 'N 52.5 E 13.4 serial 0815';
const payload = fc.uint8Array({ maxLength: 60 });
const stays = fc.oneof(
  payload.map((rest) => segment(0xe0, join(bytes('JFIF\0'), rest))),
  payload.map((rest) => segment(0xe2, join(bytes('ICC_PROFILE\0'), rest))),
  payload.map((rest) => segment(0xee, join(bytes('Adobe'), rest))),
  fc.tuple(fc.constantFrom(0xdb, 0xc4, 0xc0, 0xc2, 0xdd), payload).map(([marker, rest]) => segment(marker, rest)),
);
const goes = fc
  .tuple(fc.constantFrom(0xe1, 0xe2, 0xe0, 0xed, 0xe5, 0xfe), payload)
  .map(([marker, rest]) => segment(marker, join(bytes(`x${SECRET}`), rest)));
/** Packed pixels: every 255 is stuffed, with a restart now and then. */
const scan = fc
  .tuple(payload, fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 0xd0, max: 0xd7 }))
  .map(([head, pixels, restart]) =>
    join(
      segment(0xda, head),
      ...[...pixels].map((byte) => (byte === 255 ? Uint8Array.of(255, 0) : Uint8Array.of(byte))),
      Uint8Array.of(0xff, restart, 1, 2),
    ),
  );
const parts = fc.array(
  fc.oneof(
    stays.map((part) => ({ part, keep: true })),
    goes.map((part) => ({ part, keep: false })),
    scan.map((part) => ({ part, keep: true })),
  ),
);
const SOI = Uint8Array.of(0xff, 0xd8);
const EOI = Uint8Array.of(0xff, 0xd9);

test('a JPEG keeps every byte of its picture and nothing that tells', () => {
  fc.assert(
    fc.property(parts, payload, (all, after) => {
      const photo = join(SOI, ...all.map(({ part }) => part), EOI, bytes(SECRET), after);
      const clean = cleanPhoto(photo, 'image/jpeg');
      const expected = join(SOI, ...all.filter(({ keep }) => keep).map(({ part }) => part), EOI);
      expect(clean).toEqual(expected);
      expect(Buffer.from(clean ?? []).includes(SECRET)).toBe(false);
      expect(cleanPhoto(expected, 'image/jpeg')).toEqual(expected);
    }),
  );
});

test('how a photo is turned is told again', () => {
  const photo = join(SOI, segment(0xe1, bytes(`Exif\0\0${SECRET}`)), segment(0xdb, bytes('q')), EOI);
  const clean = Buffer.from(cleanPhoto(photo, 'image/jpeg', 6) ?? []);
  expect(clean.includes(SECRET)).toBe(false);
  expect(clean.subarray(2, 12).toString('latin1')).toBe('\xff\xe1\0\x22Exif\0\0');
  // Another reading of the same tells the same, and the segment is as long as it says.
  expect(cleanPhoto(new Uint8Array(clean), 'image/jpeg', 6)).toEqual(new Uint8Array(clean));
});

const chunk = (name: string, data: Uint8Array) => {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, data.length);
  return join(length, bytes(name), data, new Uint8Array(4));
};

test('a PNG keeps its picture and loses its texts and what follows its end', () => {
  const sign = bytes('\x89PNG\r\n\x1a\n');
  const picture = [chunk('IHDR', new Uint8Array(13)), chunk('IDAT', bytes('pixels'))];
  const told = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME'].map((name) => chunk(name, bytes(SECRET)));
  const end = chunk('IEND', new Uint8Array());
  const photo = join(sign, ...picture, ...told, end, bytes(SECRET));
  expect(cleanPhoto(photo, 'image/png')).toEqual(join(sign, ...picture, end));
});

test('a WebP loses its Exif and XMP and says so in its flags and length', () => {
  const part = (name: string, data: Uint8Array) => {
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, data.length, true);
    return join(bytes(name), length, data, new Uint8Array(data.length % 2));
  };
  const whole = (...all: Uint8Array[]) => {
    const inside = join(bytes('WEBP'), ...all);
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, inside.length, true);
    return join(bytes('RIFF'), length, inside);
  };
  const flags = (value: number) => part('VP8X', Uint8Array.of(value, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  const pixels = part('VP8 ', bytes('odd'));
  const photo = whole(flags(0x3c), pixels, part('EXIF', bytes(SECRET)), part('XMP ', bytes(SECRET)));
  expect(cleanPhoto(photo, 'image/webp')).toEqual(whole(flags(0x30), pixels));
});

test('bytes that are cut short or are something else give no copy, and never an error', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom('image/jpeg' as const, 'image/png' as const, 'image/webp' as const),
      fc.constantFrom(SOI, bytes('\x89PNG\r\n\x1a\n'), bytes('RIFF\xff\xff\0\0WEBP'), new Uint8Array()),
      (junk, mime, start) => {
        const photo = join(start, junk);
        const clean = cleanPhoto(photo, mime);
        expect(clean === null || clean.length <= photo.length).toBe(true);
      },
    ),
  );
  expect(cleanPhoto(SOI, 'image/jpeg')).toBeNull();
  expect(cleanPhoto(bytes('GIF89a'), 'image/gif')).toBeNull();
});
