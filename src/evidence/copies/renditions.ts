import type { ExhibitMime, Sheet } from '../../domain/exhibits/exhibit.js';
import { type DrawnMime, type Limits, renditionPlanFor, within } from './rendition-plan.js';

export interface Rendition {
  blob: Blob;
  mime: ExhibitMime;
  width: number | null;
  height: number | null;
  /** False when these are the bytes of the sheet itself. */
  derived: boolean;
}

export type Rendered =
  | { ok: true; rendition: Rendition }
  /** `unreadable`: this browser cannot decode the picture. */
  | { ok: false; why: 'format' | 'bytes' | 'unreadable' };

/** The qualities that are tried before the picture is made smaller. Below 0.6, small print shows blocks. */
const QUALITIES = [0.92, 0.85, 0.75, 0.6] as const;
/** Then the picture is made smaller, down to this side; below it, nothing can be read any more. */
const LEAST_EDGE = 320;
const SHRINK = 0.8;

/**
 * A sheet within a form's limits: its own bytes when they fit, else a picture drawn from them. It is made on request
 * and never replaces stored bytes.
 */
export async function renditionOf(sheet: Omit<Sheet, 'sha256'>, blob: Blob, limits: Limits): Promise<Rendered> {
  const plan = renditionPlanFor(sheet, limits);
  if (plan.kind === 'impossible') return { ok: false, why: plan.why };
  const { mime, width, height } = sheet;
  if (plan.kind === 'as-it-is') return { ok: true, rendition: { blob, mime, width, height, derived: false } };
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(blob);
  } catch {
    return { ok: false, why: 'unreadable' };
  }
  try {
    const drawn = await drawnWithin(bitmap, plan, limits.bytes ?? Number.POSITIVE_INFINITY);
    return drawn ? { ok: true, rendition: drawn } : { ok: false, why: 'bytes' };
  } finally {
    bitmap.close();
  }
}

async function drawnWithin(
  bitmap: ImageBitmap,
  { mime, width, height }: { mime: DrawnMime; width: number; height: number },
  bytes: number,
): Promise<Rendition | null> {
  let edge = Math.max(width, height);
  while (true) {
    const size = within(width, height, edge);
    const canvas = draw(bitmap, size, mime);
    for (const quality of mime === 'image/png' ? [1] : QUALITIES) {
      const blob = await canvas.convertToBlob({ type: mime, quality });
      if (blob.type !== mime) return null;
      if (blob.size <= bytes) return { blob, mime, ...size, derived: true };
    }
    if (edge <= LEAST_EDGE) return null;
    edge = Math.max(LEAST_EDGE, Math.floor(edge * SHRINK));
  }
}

function draw(bitmap: ImageBitmap, { width, height }: { width: number; height: number }, mime: DrawnMime) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  if (mime === 'image/jpeg') {
    // JPEG has no transparency; without this it would turn black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas;
}
