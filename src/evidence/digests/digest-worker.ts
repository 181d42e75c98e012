/** A worker that takes the digest of one file after another, so that a page stays quick while a video is read. */
import { sha256OfBlob } from './digest-blob.js';

export type DigestAnswer = { bytes: number } | { sha256: string } | { failed: string };

self.addEventListener('message', async ({ data }: MessageEvent<Blob>) => {
  const answer = (said: DigestAnswer) => self.postMessage(said);
  try {
    answer({ sha256: await sha256OfBlob(data, (bytes) => answer({ bytes })) });
  } catch (error) {
    answer({ failed: String(error) });
  }
});
