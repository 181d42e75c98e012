import { announce } from '../changes.js';
import { database } from '../open.js';
import type { Picture } from '../schema.js';

export async function putPictures(pictures: readonly Picture[]): Promise<void> {
  if (pictures.length === 0) return;
  const transaction = (await database()).transaction('pictures', 'readwrite');
  for (const picture of pictures) await transaction.store.put(picture);
  await transaction.done;
  announce('pictures');
}

/** The pictures with these ids, as far as they were cropped. */
export async function listPictures(ids: readonly string[]): Promise<Picture[]> {
  if (ids.length === 0) return [];
  const { store } = (await database()).transaction('pictures');
  return (await Promise.all(ids.map((id) => store.get(id)))).filter((picture) => picture !== undefined);
}
