import { addressOf } from '../read-values.js';

/** The picture that stands in for a product that was taken off the shop. */
const REMOVED = 'Sf5a31ce867174aa7bf499352d6875ddcs';

/** The address of a picture in full size: without the `_220x220.jpg` that requests a small one. */
export function pictureOf(value: unknown): string | null {
  // A product that was taken off the shop has a stand-in, which is no picture of it.
  if (typeof value === 'string' && value.includes(REMOVED)) return null;
  return addressOf(value)?.replace(/(\.(?:jpe?g|png|webp|avif|gif))_[^/]*$/i, '$1') ?? null;
}
