import { useState } from 'preact/hooks';
import { Placeholder } from './placeholder.js';

export interface PictureProps {
  /** A blob: URL of the stored picture, when there is one. */
  src?: string | undefined;
  /** Tints the drawing that stands in for a picture. */
  seed: string;
}

/** The picture of an item. The title always stands beside it, so it is not described again. */
export function Picture({ src, seed }: PictureProps) {
  const [broken, setBroken] = useState<string>();
  if (!src || src === broken) return <Placeholder seed={seed} />;
  return <img class="picture" src={src} alt="" onError={() => setBroken(src)} />;
}
