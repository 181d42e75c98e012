import type { ExhibitMime } from '../../domain/exhibits/exhibit.js';

/** What a photo tells of the shopper's besides the picture. Nothing that it does not say is made up. */
export interface PhotoFacts {
  /** Degrees, north and east positive. */
  place: { latitude: number; longitude: number } | null;
  /** Serial numbers of camera and lens. */
  serials: string[];
  /** Names that the camera was given. */
  names: string[];
  /** "Canon EOS 80D". */
  camera: string | null;
  /** When it was taken, as the camera wrote it. */
  takenText: string | null;
  /** 1 to 8; 1 is upright. */
  orientation: number;
}

/** Larger photos are not cleaned, and not looked through: that takes all of their bytes at once. */
export const CLEANED_BYTES = 64 * 1024 * 1024;

/** Of a JPEG, what it tells lies at its start, and this much holds it in practice. */
const JPEG_FACTS_BYTES = 512 * 1024;

/** How much of a photo's start is to be read for what it tells. All kinds but one may have that at their very end. */
export function factsBytesOf(mime: ExhibitMime): number {
  return mime === 'image/jpeg' ? JPEG_FACTS_BYTES : CLEANED_BYTES;
}

const SERIALS = ['BodySerialNumber', 'LensSerialNumber', 'SerialNumber', 'CameraSerialNumber', 'ImageUniqueID'];
const NAMES = ['CameraOwnerName', 'OwnerName', 'Artist', 'Copyright', 'XPAuthor', 'HostComputer'];

/** Reads what a JPEG, PNG, WebP or HEIC tells. `head` is its first `factsBytesOf` it. null when it tells nothing. */
export async function photoFactsOf(head: ArrayBuffer): Promise<PhotoFacts | null> {
  const { load } = await import('exifreader');
  try {
    const { exif, xmp, gps } = load(head, { expanded: true });
    const told: Record<string, unknown> = { ...xmp, ...exif };
    const tag = (name: string): string => {
      const found = told[name];
      const text = typeof found === 'object' && found && 'description' in found ? found.description : null;
      return typeof text === 'string' || typeof text === 'number' ? String(text).trim() : '';
    };
    const all = (names: readonly string[]) => [...new Set(names.map(tag).filter((text) => text !== ''))];
    const { Latitude: latitude, Longitude: longitude } = gps ?? {};
    const orientation = exif?.Orientation?.value;
    return {
      place: isDegrees(latitude) && isDegrees(longitude) ? { latitude, longitude } : null,
      serials: all(SERIALS),
      names: all(NAMES),
      camera: [tag('Make'), tag('Model')].filter(Boolean).join(' ') || null,
      takenText: tag('DateTimeOriginal') || null,
      orientation: typeof orientation === 'number' && orientation >= 1 && orientation <= 8 ? orientation : 1,
    };
  } catch {
    // The metadata is empty or broken: nothing can be reported.
    return null;
  }
}

const isDegrees = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** True when a photo tells what the shopper may not want to send. */
export function identifiesShopper(facts: PhotoFacts): boolean {
  return facts.place !== null || facts.serials.length > 0 || facts.names.length > 0;
}
