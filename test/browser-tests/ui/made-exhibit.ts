import type { Exhibit } from '../../../src/domain/exhibits/exhibit.js';

/** An exhibit of one picture. */
export function madeExhibit(letter: string, more: Partial<Exhibit> = {}): Exhibit {
  return {
    id: `exhibit-${letter}`,
    caseId: 'case',
    kind: 'file',
    letter,
    place: 1,
    caption: `Photo ${letter}`,
    page: null,
    answers: null,
    sheets: [{ mime: 'image/png', bytes: 9, width: 400, height: 300, sha256: 'a'.repeat(64) }],
    url: null,
    title: null,
    capturedAt: '2026-10-02T08:00:00.000Z',
    zone: 'UTC',
    clock: 'computer',
    ...more,
  };
}
