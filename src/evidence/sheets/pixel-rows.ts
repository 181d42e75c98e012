/**
 * A number for each row of RGBA pixels, so that a picture can be compared row by row with what went into it without
 * keeping it. `pixels` are whole rows.
 */
export function rowMarks(pixels: Uint8ClampedArray<ArrayBuffer>, width: number): Uint32Array<ArrayBuffer> {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength / 4);
  const marks = new Uint32Array(words.length / width);
  for (let row = 0, at = 0; row < marks.length; row++) {
    let mark = 0x811c9dc5;
    for (const end = at + width; at < end; at++) mark = Math.imul(mark ^ (words[at] as number), 0x01000193);
    marks[row] = mark;
  }
  return marks;
}

/** True when every pixel is the same: a blank picture, which a hidden or unpainted tab gives. */
export function isBlank(pixels: Uint8ClampedArray<ArrayBuffer>): boolean {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength / 4);
  const [first] = words;
  return words.every((word) => word === first);
}
