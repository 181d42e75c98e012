// Where a film says that it was taken. Phones write it into the film's index, as text ("©xyz", or under Apple's name) or
// as numbers ("loci"). The index is found by walking the film's boxes, so that a large film is not read whole.

/** One place in the bytes of a film: overwriting it with nothing takes it away and moves no other byte. */
export interface FilmPlace {
  at: number;
  length: number;
  latitude: number;
  longitude: number;
}

/** A larger index is not looked through. */
const MOST_INDEX = 32 * 1024 * 1024;

/** Every place that a film names; none for files of other kinds and for broken ones. */
export async function placesInFilm(film: Blob): Promise<FilmPlace[]> {
  const index = await indexOf(film);
  if (!index) return [];
  const text = new TextDecoder('latin1').decode(index.bytes);
  const written = [
    ...text.matchAll(
      /(?<=\u00a9xyz[\s\S]{0,8}|location\.ISO6709[\s\S]{0,4096})([+-]\d{1,2}\.\d{1,8})([+-]\d{1,3}\.\d{1,8})(?:[+-]\d{1,6}(?:\.\d{1,6})?)?\/?/g,
    ),
  ];
  return [
    ...written.map((match) => ({
      at: index.at + match.index,
      length: match[0].length,
      latitude: Number(match[1]),
      longitude: Number(match[2]),
    })),
    ...numbersIn(index.bytes, text).map((place) => ({ ...place, at: index.at + place.at })),
  ];
}

/** The film without its places. All other bytes stay, so that it plays as before. */
export function withoutPlaces(film: Blob, places: readonly FilmPlace[]): Blob {
  const parts: BlobPart[] = [];
  let from = 0;
  for (const { at, length } of [...places].sort((a, b) => a.at - b.at)) {
    if (at < from) continue;
    parts.push(film.slice(from, at), new Uint8Array(length).fill(0x30));
    from = at + length;
  }
  return new Blob([...parts, film.slice(from)], { type: film.type });
}

/** The box "loci" of 3GPP: a name that ends with nothing, a role, then longitude and latitude as 16.16 numbers. */
function numbersIn(bytes: Uint8Array, text: string): FilmPlace[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [...text.matchAll(/loci/g)].flatMap(({ index }) => {
    const name = text.indexOf('\0', index + 10);
    const at = name + 2;
    if (name < 0 || name - index > 300 || at + 12 > bytes.length) return [];
    return [{ at, length: 12, longitude: view.getInt32(at) / 65_536, latitude: view.getInt32(at + 4) / 65_536 }];
  });
}

/** The film's index: the box "moov", which stands before or after what is played. */
async function indexOf(film: Blob): Promise<{ at: number; bytes: Uint8Array } | null> {
  for (let at = 0, boxes = 0; at + 8 <= film.size && boxes < 1000; boxes++) {
    const head = new DataView(await film.slice(at, at + 16).arrayBuffer());
    const name = String.fromCharCode(...[4, 5, 6, 7].map((byte) => head.getUint8(byte)));
    const short = head.getUint32(0);
    const size =
      short === 1 && head.byteLength >= 16 ? Number(head.getBigUint64(8)) : short === 0 ? film.size - at : short;
    if (size < 8) return null;
    if (name === 'moov') {
      if (size > MOST_INDEX) return null;
      return { at, bytes: new Uint8Array(await film.slice(at, at + size).arrayBuffer()) };
    }
    at += size;
  }
  return null;
}
