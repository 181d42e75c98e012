import { addressOf } from '../read-values.js';

/** The address of a picture in full size: without the `_220x220.jpg` that requests a small one. */
export function pictureOf(value: unknown): string | null {
  return addressOf(value)?.replace(/(\.(?:jpe?g|png|webp|avif|gif))_[^/]*$/i, '$1') ?? null;
}
