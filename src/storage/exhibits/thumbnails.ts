import { sheetKey } from '../../domain/exhibits/exhibit.js';
import { database } from '../open.js';

/** The small picture of a sheet; undefined when none was made yet. */
export async function getThumbnail(exhibitId: string, sheet = 0): Promise<Blob | undefined> {
  return (await database()).get('thumbnails', sheetKey(exhibitId, sheet));
}

export async function putThumbnail(exhibitId: string, sheet: number, thumbnail: Blob): Promise<void> {
  await (await database()).put('thumbnails', thumbnail, sheetKey(exhibitId, sheet));
}
