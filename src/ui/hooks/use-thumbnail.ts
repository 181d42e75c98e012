import type { Exhibit } from '../../domain/exhibits/exhibit.js';
import { thumbnailOfExhibit } from '../../usecases/exhibits/thumbnail-of-exhibit.js';
import { useLive } from './use-live.js';
import { useBlobAddress } from './use-picture.js';

/** The small picture of an exhibit as an address; undefined until there is one, and where there is nothing to see. */
export function useThumbnail(exhibit: Exhibit): string | undefined {
  const live = useLive(exhibit.id, [], () => thumbnailOfExhibit(exhibit));
  return useBlobAddress(live.state === 'ready' ? (live.value ?? undefined) : undefined);
}
