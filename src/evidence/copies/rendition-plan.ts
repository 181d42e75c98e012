import type { ExhibitMime, Sheet } from '../../domain/exhibits/exhibit.js';

/** What a form takes. What is absent is not limited. */
export interface Limits {
  /** Pixels of the longer side. */
  edge?: number | undefined;
  bytes?: number | undefined;
  /** The formats it takes, the best first. */
  formats?: readonly ExhibitMime[] | undefined;
}

export type RenditionPlan =
  | { kind: 'as-it-is' }
  | { kind: 'draw'; mime: DrawnMime; width: number; height: number }
  /** `format`: it cannot be turned into what the form takes. `bytes`: too large, and it is no picture. */
  | { kind: 'impossible'; why: 'format' | 'bytes' };

/** The formats that a picture can be drawn in here. */
export const DRAWN_MIMES = ['image/png', 'image/jpeg', 'image/webp'] as const;
export type DrawnMime = (typeof DRAWN_MIMES)[number];

const DRAWABLE: readonly ExhibitMime[] = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'];
const isDrawn = (mime: ExhibitMime): mime is DrawnMime => DRAWN_MIMES.some((one) => one === mime);

/** How a sheet becomes something within `limits`. The picture keeps its shape and is never made larger. */
export function renditionPlanFor(sheet: Omit<Sheet, 'sha256'>, limits: Limits): RenditionPlan {
  const { mime, bytes, width, height } = sheet;
  const { formats } = limits;
  const formatFits = !formats || formats.includes(mime);
  const edgeFits = limits.edge === undefined || Math.max(width ?? 0, height ?? 0) <= limits.edge;
  const bytesFit = limits.bytes === undefined || bytes <= limits.bytes;
  if (formatFits && edgeFits && bytesFit) return { kind: 'as-it-is' };
  if (width === null || height === null || !DRAWABLE.includes(mime)) {
    return { kind: 'impossible', why: formatFits ? 'bytes' : 'format' };
  }
  // What has to lose bytes goes to a format whose quality can be lowered, if the form takes one.
  const lossy = (formats ?? DRAWN_MIMES).filter((one) => one === 'image/jpeg' || one === 'image/webp');
  const same = formatFits && isDrawn(mime) ? mime : undefined;
  const drawn = bytesFit
    ? (same ?? (formats ?? DRAWN_MIMES).find(isDrawn))
    : (lossy[0] ?? same ?? formats?.find(isDrawn));
  if (!drawn) return { kind: 'impossible', why: 'format' };
  return { kind: 'draw', mime: drawn, ...within(width, height, limits.edge ?? Math.max(width, height)) };
}

/** The size of a picture whose longer side is at most `edge`, at least one pixel a side. */
export function within(width: number, height: number, edge: number): { width: number; height: number } {
  const scale = Math.min(1, edge / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
