import type { CaseField, CaseReading } from './case-reading.js';

/** The kinds of pages that show cases. */
export const CASE_PAGES = ['case-list', 'case', 'refund'] as const;
export type CasePage = (typeof CASE_PAGES)[number];

/** What each page should show of a case. One value of a row is enough; the first field names the row. */
const EXPECTED = {
  'case-list': [
    ['stateText', 'state'],
    ['changedOn', 'openedOn'],
  ],
  case: [['stateText', 'state'], ['reasonText'], ['askedAmount', 'printedAsked'], ['openedOn']],
  refund: [
    ['stateText', 'state'],
    ['refundAmount', 'printedRefund'],
  ],
} as const satisfies Record<CasePage, readonly (readonly CaseField[])[]>;

/** The names of all rows of `EXPECTED`. */
export const MISSING_CASE_FIELDS = [
  'stateText',
  'changedOn',
  'reasonText',
  'askedAmount',
  'openedOn',
  'refundAmount',
] as const;
export type MissingCaseField = (typeof MISSING_CASE_FIELDS)[number];

/** The fields that a page should show of a case and that were not read. A day that is read only as printed was read. */
export function missingCaseFields(
  { fields, printedDays = {} }: Pick<CaseReading, 'fields' | 'printedDays'>,
  page: CasePage,
): MissingCaseField[] {
  const isRead = (field: CaseField) =>
    fields[field] !== undefined || Boolean(printedDays[field as keyof typeof printedDays]);
  return EXPECTED[page].filter((row) => !row.some(isRead)).map(([name]) => name);
}

/** True for a page that shows cases. */
export function isCasePage(page: string): page is CasePage {
  return CASE_PAGES.some((one) => one === page);
}
