import { sha256 } from './digest.js';
import type { DigestAnswer } from './digest-worker.js';

/** Files up to this size are read whole, because starting a worker would cost more than it saves. */
const WHOLE = 32 * 1024 * 1024;

/**
 * SHA-256 of a file of any size, in hex; a large one is read slice by slice in a worker. Rejects when it cannot be
 * read.
 */
export async function sha256OfFile(file: Blob, onProgress: (bytes: number) => void = () => {}): Promise<string> {
  if (file.size <= WHOLE) return sha256(await file.arrayBuffer());
  const worker = new Worker(new URL('./digest-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<string>((done, fail) => {
      worker.addEventListener('message', ({ data }: MessageEvent<DigestAnswer>) => {
        if ('bytes' in data) onProgress(data.bytes);
        else if ('sha256' in data) done(data.sha256);
        else fail(new Error(data.failed));
      });
      worker.addEventListener('error', () => fail(new Error('the worker did not start')));
      worker.postMessage(file);
    });
  } finally {
    worker.terminate();
  }
}
