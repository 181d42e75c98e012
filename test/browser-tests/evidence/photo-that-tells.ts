/** A JPEG with an Exif part as a phone writes it: place, serial number, and how it was turned. All of it is made up. */
export async function photoThatTells(width = 60, height = 40, orientation = 6): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#2a6';
  context.fillRect(0, 0, width, height / 2);
  const picture = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
  const exif = exifSegment(orientation);
  return new File([picture.slice(0, 2), exif, picture.slice(2)], 'photo.jpg', { type: 'image/jpeg', lastModified: 0 });
}

type Entry = [tag: number, type: number, count: number, data: number[]];

const ASCII = 2;
const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;
const long = (value: number) => [value >> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
const text = (words: string) => [...words, '\0'].map((char) => char.charCodeAt(0));
const degrees = (...parts: number[]) => parts.flatMap((part) => [...long(part), ...long(1)]);

/** A directory at `at`, with what does not fit into its entries behind it. */
function directory(at: number, entries: Entry[]): number[] {
  let free = at + 2 + entries.length * 12 + 4;
  const behind: number[] = [];
  const rows = entries.flatMap(([tag, type, count, data]) => {
    const head = [tag >> 8, tag & 255, 0, type, ...long(count)];
    if (data.length <= 4) return [...head, ...data, ...new Array(4 - data.length).fill(0)];
    const where = long(free);
    behind.push(...data);
    free += data.length;
    return [...head, ...where];
  });
  return [0, entries.length, ...rows, 0, 0, 0, 0, ...behind];
}

function exifSegment(orientation: number): Uint8Array<ArrayBuffer> {
  const first = 8;
  const exifAt = 200;
  const gpsAt = 300;
  const ifd0 = directory(first, [
    [0x0110, ASCII, 8, text('Phone 7')],
    [0x0112, SHORT, 1, [0, orientation]],
    [0x8769, LONG, 1, long(exifAt)],
    [0x8825, LONG, 1, long(gpsAt)],
  ]);
  const serial = directory(exifAt, [[0xa431, ASCII, 12, text('SN-08154711')]]);
  const gps = directory(gpsAt, [
    [1, ASCII, 2, text('N')],
    [2, RATIONAL, 3, degrees(52, 30, 0)],
    [3, ASCII, 2, text('E')],
    [4, RATIONAL, 3, degrees(13, 15, 0)],
  ]);
  const tiff = new Uint8Array(420);
  tiff.set([0x4d, 0x4d, 0, 42, ...long(first)]);
  tiff.set(ifd0, first);
  tiff.set(serial, exifAt);
  tiff.set(gps, gpsAt);
  const length = 2 + 6 + tiff.length;
  return Uint8Array.of(0xff, 0xe1, length >> 8, length & 255, ...text('Exif\0'), ...tiff);
}
