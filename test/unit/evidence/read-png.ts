import { crc32, inflateSync } from 'node:zlib';

/** A PNG as a reader that is not ours takes it apart: every check is made, every row unfiltered. */
export function readPng(bytes: Buffer): { width: number; height: number; rgb: Buffer } {
  expectThat(bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])), 'signature');
  const names: string[] = [];
  const data: Buffer[] = [];
  let size = { width: 0, height: 0 };
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const body = bytes.subarray(at + 8, at + 8 + length);
    expectThat(
      bytes.readUInt32BE(at + 8 + length) === crc(bytes.subarray(at + 4, at + 8 + length)),
      `check of ${name}`,
    );
    if (name === 'IHDR') size = { width: body.readUInt32BE(0), height: body.readUInt32BE(4) };
    if (name === 'IDAT') data.push(body);
    names.push(name);
    at += 12 + length;
  }
  expectThat(names[0] === 'IHDR' && names.at(-1) === 'IEND', 'order of chunks');
  return { ...size, rgb: unfiltered(inflateSync(Buffer.concat(data)), size.width, size.height) };
}

function crc(bytes: Buffer): number {
  return typeof crc32 === 'function' ? crc32(bytes) : slowCrc(bytes);
}

function slowCrc(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

function unfiltered(raw: Buffer, width: number, height: number): Buffer {
  const stride = width * 3;
  expectThat(raw.length === height * (stride + 1), 'length of the data');
  const rgb = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let i = 0; i < stride; i++) {
      const before = i < 3 ? 0 : (rgb[y * stride + i - 3] ?? 0);
      const above = y === 0 ? 0 : (rgb[(y - 1) * stride + i] ?? 0);
      expectThat(filter === 1 || filter === 2, 'filter');
      rgb[y * stride + i] = (raw[y * (stride + 1) + 1 + i] ?? 0) + (filter === 1 ? before : above);
    }
  }
  return rgb;
}

function expectThat(right: boolean, what: string): void {
  if (!right) throw new Error(`The PNG's ${what} is wrong.`);
}
