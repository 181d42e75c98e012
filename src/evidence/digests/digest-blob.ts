import { sha256 as streaming } from '@noble/hashes/sha2.js';

const SLICE = 1024 * 1024;

/**
 * SHA-256 of a file of any size, in hex, with one slice in memory at a time: the browser's own digest would want all
 * bytes at once. Calls `onProgress` with the bytes that are done. A large file takes seconds: it is for a worker.
 */
export async function sha256OfBlob(blob: Blob, onProgress: (bytes: number) => void = () => {}): Promise<string> {
  const digest = streaming.create();
  for (let from = 0; from < blob.size; from += SLICE) {
    digest.update(new Uint8Array(await blob.slice(from, from + SLICE).arrayBuffer()));
    onProgress(Math.min(from + SLICE, blob.size));
  }
  return Array.from(digest.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
