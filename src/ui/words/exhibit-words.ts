import { type Exhibit, exhibitBytes, firstSheet, isPartial } from '../../domain/exhibits/exhibit.js';
import { language, t } from '../../platform/i18n.js';
import { bytesText } from './bytes-text.js';

/** "PNG", "JPEG", "MOV": the format as people call it. */
export function formatText(exhibit: Pick<Exhibit, 'sheets'>): string {
  const { mime } = firstSheet(exhibit);
  if (mime === 'video/quicktime') return 'MOV';
  if (mime === 'text/plain') return 'TXT';
  return (mime.split('/')[1] ?? '').toUpperCase();
}

/** "1408 × 940 pixels, PNG, 212 kB". */
export function sizeText(exhibit: Pick<Exhibit, 'sheets'>): string {
  const { width, height } = firstSheet(exhibit);
  const bytes = bytesText(exhibitBytes(exhibit));
  return width === null || height === null
    ? t('exhibit_size_plain', { format: formatText(exhibit), size: bytes })
    : t('exhibit_size_text', { width, height, format: formatText(exhibit), size: bytes });
}

/** "1:05" of a video. */
export function durationText(durationMs: number): string {
  const seconds = Math.round(durationMs / 1000);
  const two = new Intl.NumberFormat(language(), { minimumIntegerDigits: 2 });
  return t('exhibit_duration', { minutes: `${Math.floor(seconds / 60)}:${two.format(seconds % 60)}` });
}

/** The rest that a card says: missing parts, number of sheets, length. */
export function stateText(exhibit: Exhibit): string | undefined {
  const { capture, sheets, durationMs } = exhibit;
  const said = [
    isPartial(exhibit) && t('exhibit_partial', { taken: capture?.parts?.taken ?? 0, all: capture?.parts?.of ?? 0 }),
    sheets.length > 1 && t('exhibit_sheets', { count: sheets.length }),
    durationMs !== undefined && durationText(durationMs),
  ].filter(Boolean);
  return said.length > 0 ? said.join(t('list_comma')) : undefined;
}

/** How it was made: from which part of a page, of how many shots, or from a file. */
export function howText({ kind, capture }: Exhibit): string {
  if (!capture) return t(kind === 'difference' ? 'exhibit_kind_difference' : 'exhibit_kind_file');
  const scope = capture.areaName ?? t(`capture_scope_${capture.scope}`);
  const { taken = 1, of = 1 } = capture.parts ?? {};
  if (taken < of) return t('exhibit_how_partial', { scope, taken, all: of });
  return of > 1 ? t('exhibit_how_parts', { scope, count: of }) : scope;
}
