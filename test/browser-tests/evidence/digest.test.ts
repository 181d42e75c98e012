import { expect, test } from 'vitest';
import { sha256 } from '../../../src/evidence/digests/digest.js';
import { sha256OfBlob } from '../../../src/evidence/digests/digest-blob.js';
import { sha256OfFile } from '../../../src/evidence/digests/digest-file.js';

test('a digest taken slice by slice is the digest of the whole', async () => {
  const bytes = new Uint8Array(9 * 1024 * 1024 + 17).map((_, i) => (i * 31) ^ (i >> 8));
  const done: number[] = [];
  expect(await sha256OfBlob(new Blob([bytes]), (count) => done.push(count))).toBe(await sha256(bytes));
  expect(done.at(-1)).toBe(bytes.length);
});

test('a large file is digested in a worker, the same', async () => {
  const part = new Uint8Array(1024 * 1024).map((_, i) => i * 7);
  const file = new Blob(Array.from({ length: 33 }, () => part));
  const done: number[] = [];
  expect(await sha256OfFile(file, (bytes) => done.push(bytes))).toBe(await sha256(await file.arrayBuffer()));
  expect(done.at(-1)).toBe(file.size);
});
