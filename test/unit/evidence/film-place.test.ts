import { describe, expect, test } from 'vitest';
import { placesInFilm, withoutPlaces } from '../../../src/evidence/photos/film-place.js';

const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
function box(name: string, ...content: Uint8Array[]): Uint8Array {
  const size = 8 + content.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, size);
  bytes.set(latin1(name), 4);
  let at = 8;
  for (const part of content) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
const film = (...boxes: Uint8Array[]) => new Blob([box('ftyp', latin1('isom\0\0\0\0')), ...boxes] as BlobPart[]);
const text = async (blob: Blob) => new TextDecoder('latin1').decode(await blob.arrayBuffer());
const played = box('mdat', latin1('+48.1000+011.5000 is no place here'));
const xyz = box('\u00a9xyz', latin1('\0\x12\x15\xc7+48.1374+011.5755/'));
const apple = latin1('mdtacom.apple.quicktime.location.ISO6709\0\0\0data+48.1374-011.5755+520.000/');

describe('where a film was taken', () => {
  test.each([
    ['before what is played', [box('moov', box('udta', xyz)), played], 11.5755],
    ['after it', [played, box('moov', box('udta', xyz))], 11.5755],
    ['under Apple’s name', [played, box('moov', box('meta', apple))], -11.5755],
  ])('regression: is found and taken out: %s', async (_what, boxes, longitude) => {
    const whole = film(...boxes);
    const places = await placesInFilm(whole);
    expect(places).toMatchObject([{ latitude: 48.1374, longitude }]);
    const clean = withoutPlaces(whole, places);
    expect(clean.size).toBe(whole.size);
    expect(await placesInFilm(clean)).toEqual([]);
    expect(await text(clean)).not.toContain('48.1374');
    // What is played is not touched.
    expect(await text(clean)).toContain('+48.1000+011.5000 is no place here');
  });

  test('as numbers of 3GPP', async () => {
    const numbers = new Uint8Array(12);
    const view = new DataView(numbers.buffer);
    view.setInt32(0, 11.5 * 65_536);
    view.setInt32(4, 48.25 * 65_536);
    const loci = box('loci', latin1('\0\0\0\0\x15\xc7Munich\0\0'), numbers, latin1('earth\0\0'));
    const whole = film(box('moov', box('udta', loci)));
    const places = await placesInFilm(whole);
    expect(places).toMatchObject([{ latitude: 48.25, longitude: 11.5 }]);
    expect(await placesInFilm(withoutPlaces(whole, places))).not.toMatchObject([{ latitude: 48.25 }]);
  });

  test('none where there is none, and in what is broken or no film', async () => {
    expect(await placesInFilm(film(played, box('moov')))).toEqual([]);
    expect(await placesInFilm(new Blob([]))).toEqual([]);
    expect(await placesInFilm(new Blob(['\0\0\0\x01moov']))).toEqual([]);
    expect(await placesInFilm(new Blob([new Uint8Array(5000)]))).toEqual([]);
  });
});
