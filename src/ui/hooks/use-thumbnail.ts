import type { Exhibit } from '../../domain/exhibits/exhibit.js';
import { thumbnailOfExhibit } from '../../usecases/exhibits/thumbnail-of-exhibit.js';
import { useLive } from './use-live.js';
import { useBlobAddress } from './use-picture.js';

/** The address of an exhibit's small picture; undefined until it is made, and where there is none. */
export function useThumbnail(exhibit: Exhibit): string | undefined {
  const live = useLive(exhibit.id, [], () => thumbnailOfExhibit(exhibit));
  return useBlobAddress(live.state === 'ready' ? (live.value ?? undefined) : undefined);
}
