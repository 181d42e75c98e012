/** What a PNG says of itself in its first bytes. */
export interface PngSize {
  width: number;
  height: number;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const IEND = [0x49, 0x45, 0x4e, 0x44];

/** The size of a whole PNG, or null when the bytes are no PNG or are cut short. */
export function pngSize(bytes: Uint8Array<ArrayBuffer>): PngSize | null {
  if (bytes.length < 45 || SIGNATURE.some((byte, i) => bytes[i] !== byte)) return null;
  if (IEND.some((byte, i) => bytes[bytes.length - 8 + i] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  return width > 0 && height > 0 ? { width, height } : null;
}

/** The bytes of a `data:image/png;base64,` address, or null when it is none. No request is made. */
export function bytesOfDataUrl(dataUrl: string): Uint8Array<ArrayBuffer> | null {
  const prefix = 'data:image/png;base64,';
  if (!dataUrl.startsWith(prefix)) return null;
  try {
    const decoded = atob(dataUrl.slice(prefix.length));
    const bytes = new Uint8Array(decoded.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = decoded.charCodeAt(i);
    return bytes;
  } catch {
    return null;
  }
}
