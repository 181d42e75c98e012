import { announce } from './changes.js';
import { database } from './open.js';
import type { Picture } from './schema.js';

export async function putPictures(pictures: readonly Picture[]): Promise<void> {
  if (pictures.length === 0) return;
  const transaction = (await database()).transaction('pictures', 'readwrite');
  for (const picture of pictures) await transaction.store.put(picture);
  await transaction.done;
  announce('pictures');
}

export async function listPictures(): Promise<Picture[]> {
  return (await database()).getAll('pictures');
}
