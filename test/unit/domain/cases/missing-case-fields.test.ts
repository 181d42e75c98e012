import { describe, expect, it } from 'vitest';
import { isCasePage, missingCaseFields } from '../../../../src/domain/cases/missing-case-fields.js';

describe('what a page should show of a case', () => {
  it('is all missing when nothing was read', () => {
    expect(missingCaseFields({ fields: {} }, 'case-list')).toEqual(['stateText', 'changedOn']);
    expect(missingCaseFields({ fields: {} }, 'case')).toEqual(['stateText', 'reasonText', 'askedAmount', 'openedOn']);
    expect(missingCaseFields({ fields: {} }, 'refund')).toEqual(['stateText', 'refundAmount']);
  });

  it('is not missing when it was read in another way: as a code, as printed, as a day not yet interpreted', () => {
    const fields = { state: 'waiting-seller', printedAsked: 'soon', reasonText: 'Broken' } as const;
    expect(missingCaseFields({ fields, printedDays: { openedOn: '3 Nov' } }, 'case')).toEqual([]);
    expect(missingCaseFields({ fields, printedDays: { openedOn: '' } }, 'case')).toEqual(['openedOn']);
    expect(missingCaseFields({ fields: { ...fields, openedOn: '2026-11-03' } }, 'case-list')).toEqual([]);
  });

  it('is asked only of pages that show cases', () => {
    expect(['case', 'case-list', 'refund', 'case-form', 'order', ''].filter(isCasePage)).toEqual([
      'case',
      'case-list',
      'refund',
    ]);
  });
});
