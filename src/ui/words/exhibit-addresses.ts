import type { Exhibit } from '../../domain/exhibits/exhibit.js';

/** Where an exhibit is shown in full. */
export function exhibitAddress({ caseId, id }: Pick<Exhibit, 'caseId' | 'id'>): string {
  return `case.html?id=${encodeURIComponent(caseId)}&exhibit=${encodeURIComponent(id)}`;
}

/** The list of a case's exhibits. */
export function exhibitsAddress(caseId: string): string {
  return `case.html?id=${encodeURIComponent(caseId)}&view=exhibits`;
}
