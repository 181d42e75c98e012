import type { CaseField, CaseReading } from './case-reading.js';

/** The pages that tell of cases. */
export const CASE_PAGES = ['case-list', 'case', 'refund'] as const;
export type CasePage = (typeof CASE_PAGES)[number];

/** What each page should tell of a case. Any of the values of one row is enough; the first names the row. */
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

export const MISSING_CASE_FIELDS = [
  'stateText',
  'changedOn',
  'reasonText',
  'askedAmount',
  'openedOn',
  'refundAmount',
] as const;
export type MissingCaseField = (typeof MISSING_CASE_FIELDS)[number];

/** What a page should tell of a case and does not. A value that is there as printed is there. */
export function missingCaseFields(
  { fields, printedDays = {} }: Pick<CaseReading, 'fields' | 'printedDays'>,
  page: CasePage,
): MissingCaseField[] {
  const told = (field: CaseField) =>
    fields[field] !== undefined || Boolean(printedDays[field as keyof typeof printedDays]);
  return EXPECTED[page].filter((row) => !row.some(told)).map(([name]) => name);
}

export function isCasePage(page: string): page is CasePage {
  return CASE_PAGES.some((one) => one === page);
}
