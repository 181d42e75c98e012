import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXHIBIT_MIMES } from '../../../src/domain/exhibits/exhibit.js';
import { fileTypeOf, HEAD_BYTES } from '../../../src/evidence/photos/file-type.js';

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const box = (brand: string) => bytes(`\0\0\0\x18ftyp${brand}\0\0\0\0`);

test.each([
  ['image/png', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
  ['image/jpeg', bytes('\xff\xd8\xff\xe1\0\x10Exif')],
  ['image/gif', bytes('GIF89a\x01\0')],
  ['image/webp', bytes('RIFF\x10\0\0\0WEBPVP8 ')],
  ['image/heic', box('heic')],
  ['image/heic', box('mif1')],
  ['video/mp4', box('isom')],
  ['video/mp4', box('M4V ')],
  ['video/quicktime', box('qt  ')],
  ['video/quicktime', bytes('\0\0\0\x08wide\0\0\0\0mdat')],
  ['video/webm', bytes('\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm')],
  ['application/pdf', bytes('%PDF-1.7\n%\xe2\xe3')],
  ['application/pdf', bytes('junk before\n%PDF-1.4')],
  ['text/plain', new TextEncoder().encode('Guten Tag, schönes Gerät. 안녕하세요\n')],
  ['image/avif', box('avif')],
  [null, bytes('\x1a\x45\xdf\xa3\x9f\x42\x82\x88matroska')],
  [null, bytes('MZ\x90\0\x03\0\0\0')],
  [null, bytes('PK\x03\x04\x14\0')],
  [null, bytes('')],
])('%s by its bytes', (mime, head) => {
  expect(fileTypeOf(head)).toBe(mime);
});

test('text whose last character is cut off by the head is still text', () => {
  const long = new TextEncoder().encode('é'.repeat(HEAD_BYTES));
  expect(fileTypeOf(long.subarray(0, HEAD_BYTES - 1))).toBe('text/plain');
});

test('any bytes at all have a type that is known, or none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (head) => {
      expect([null, ...EXHIBIT_MIMES]).toContain(fileTypeOf(head));
    }),
  );
});
