import type { ExhibitMime } from '../../domain/exhibits/exhibit.js';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A photo without what it tells besides the picture: place, camera, names, times, comments, hidden second pictures. The
 * packed pixels are copied as they are, so nothing is lost in the picture. null when the bytes are not as they should
 * be, or are of another kind. `orientation` is the photo's own (1 to 8): it is all that is told again, or the picture
 * would lie on its side.
 */
export function cleanPhoto(bytes: Bytes, mime: ExhibitMime, orientation = 1): Bytes | null {
  if (mime === 'image/jpeg') return cleanJpeg(bytes, orientation);
  if (mime === 'image/png') return cleanPng(bytes);
  if (mime === 'image/webp') return cleanWebp(bytes);
  return null;
}

const ascii = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length));
const big16 = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

function joined(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COM = 0xfe;

/** Of the segments for applications, only those that the picture's colours hang on. */
function staysInJpeg(marker: number, payload: Uint8Array): boolean {
  if (marker === COM) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  if (marker === 0xe0) return ascii(payload, 0, 5) === 'JFIF\0';
  if (marker === 0xe2) return ascii(payload, 0, 12) === 'ICC_PROFILE\0';
  return marker === 0xee && ascii(payload, 0, 5) === 'Adobe';
}

function cleanJpeg(bytes: Bytes, orientation: number): Bytes | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  if (orientation > 1 && orientation <= 8) parts.push(orientationOnly(orientation));
  let at = 2;
  while (at + 4 <= bytes.length || bytes[at + 1] === EOI) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      // A filling byte before a marker.
      at++;
      continue;
    }
    if (marker === EOI) {
      // What follows the end, such as a second picture or a film of the moment, is left out.
      parts.push(bytes.subarray(at, at + 2));
      return joined(parts);
    }
    const end = at + 2 + big16(bytes, at + 2);
    if (end < at + 4 || end > bytes.length) return null;
    const next = marker === SOS ? endOfScan(bytes, end) : end;
    if (staysInJpeg(marker, bytes.subarray(at + 4, end))) parts.push(bytes.subarray(at, next));
    at = next;
  }
  return null;
}

/** Packed pixels go on until a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    at = bytes.indexOf(0xff, at);
    if (at === -1) return bytes.length;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at++;
  }
  return bytes.length;
}

/** The smallest Exif segment that there is: one directory with one tag, 0x0112. */
function orientationOnly(orientation: number): Uint8Array {
  return Uint8Array.of(
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  );
}

const PNG_TELLS = ['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME', 'dSIG'];

function cleanPng(bytes: Bytes): Bytes | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const name = ascii(bytes, at + 4, 4);
    if (!PNG_TELLS.includes(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') return joined(parts);
    at = end;
  }
  return null;
}

function cleanWebp(bytes: Bytes): Bytes | null {
  if (bytes.length < 20) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.slice(0, 12)];
  const riffEnd = 8 + view.getUint32(4, true);
  if (riffEnd > bytes.length) return null;
  let at = 12;
  while (at + 8 <= riffEnd) {
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (end > riffEnd) return null;
    const name = ascii(bytes, at, 4);
    const chunk = bytes.slice(at, end);
    // The flags of the first chunk say which others there are.
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~0x0c;
    if (name !== 'EXIF' && name !== 'XMP ') parts.push(chunk);
    at = end;
  }
  const whole = joined(parts);
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
  return whole;
}
