import type { ExhibitMime } from '../../domain/exhibits/exhibit.js';

/** How many bytes of a file's start `fileTypeOf` needs. */
export const HEAD_BYTES = 4096;

const ascii = (head: Uint8Array, from: number, to: number) => String.fromCharCode(...head.subarray(from, to));
const startsWith = (head: Uint8Array, bytes: readonly number[]) => bytes.every((byte, i) => head[i] === byte);

/** Brands of the ISO base media format, as the first box of a file names them, that are no films. */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx'];
const AVIF_BRANDS = ['avif', 'avis', 'avio'];
/** Pictures of any coding: the compatible brands say which. */
const PICTURE_BRANDS = ['mif1', 'mif2', 'mif3', 'msf1', 'miaf'];
/** Sound, a camera's raw picture, and pictures that no browser shows. */
const OTHER_BRANDS = /^(?:M4[ABP]|F4[AB]|aax|crx|j2k|jp2|jpx|jpm|jxl|caqv|mp21|mp7)/;

/**
 * What a file is by its first bytes, whatever its name says. null when it is nothing that an exhibit can be.
 * `head` is the first `HEAD_BYTES` of it, or all of a shorter file.
 */
export function fileTypeOf(head: Uint8Array): ExhibitMime | null {
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (startsWith(head, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (/^GIF8[79]a/.test(ascii(head, 0, 6))) return 'image/gif';
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return 'image/webp';
  if (ascii(head, 4, 8) === 'ftyp') return ofBrand(head);
  if (startsWith(head, [0x1a, 0x45, 0xdf, 0xa3])) return ascii(head, 0, 64).includes('webm') ? 'video/webm' : null;
  // A QuickTime film of the old kind begins with its data or its index, without naming a brand.
  if (['moov', 'mdat', 'wide', 'free', 'skip', 'pnot'].includes(ascii(head, 4, 8))) return 'video/quicktime';
  // Readers of PDF look for its sign in the first kilobyte, since some writers put something before it.
  if (ascii(head, 0, 1024).includes('%PDF-')) return 'application/pdf';
  return isText(head) ? 'text/plain' : null;
}

function ofBrand(head: Uint8Array): ExhibitMime | null {
  const major = ascii(head, 8, 12);
  const length = new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(0);
  const compatible = ascii(head, 16, Math.min(length, head.length, 400)).match(/[\s\S]{4}/g) ?? [];
  const brands = PICTURE_BRANDS.includes(major) ? compatible : [major];
  if (brands.some((brand) => AVIF_BRANDS.includes(brand))) return 'image/avif';
  if (PICTURE_BRANDS.includes(major) || HEIC_BRANDS.includes(major)) return 'image/heic';
  if (major === 'qt  ') return 'video/quicktime';
  return OTHER_BRANDS.test(major) ? null : 'video/mp4';
}

/** UTF-8 without control characters; a character cut off at the end of the head is no fault. */
function isText(head: Uint8Array): boolean {
  if (head.length === 0) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text);
  } catch {
    return false;
  }
}
