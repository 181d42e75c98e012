import { sha256 as streaming } from '@noble/hashes/sha2.js';
import { sha256 } from './digest.js';

/** Up to here a file is read whole: the browser's own digest is the quickest, but takes all bytes at once. */
const WHOLE = 32 * 1024 * 1024;
const SLICE = 4 * 1024 * 1024;

/**
 * SHA-256 of a file of any size, in hex, with at most `WHOLE` bytes in memory. Calls `onProgress` with the bytes that
 * are done. A large file takes seconds: it is for a worker.
 */
export async function sha256OfBlob(
  blob: Blob,
  onProgress: (bytes: number) => void = () => {},
  whole = WHOLE,
): Promise<string> {
  if (blob.size <= whole) return sha256(await blob.arrayBuffer());
  const digest = streaming.create();
  for (let from = 0; from < blob.size; from += SLICE) {
    digest.update(new Uint8Array(await blob.slice(from, from + SLICE).arrayBuffer()));
    onProgress(Math.min(from + SLICE, blob.size));
  }
  return Array.from(digest.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
