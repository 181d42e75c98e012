import { describe, expect, it } from 'vitest';
import { isCasePage, missingCaseFields } from '../../../../src/domain/cases/missing-case-fields.js';

describe('what a page should tell of a case', () => {
  it('is all missing when nothing was read', () => {
    expect(missingCaseFields({ fields: {} }, 'case-list')).toEqual(['stateText', 'changedOn']);
    expect(missingCaseFields({ fields: {} }, 'case')).toEqual(['stateText', 'reasonText', 'askedAmount', 'openedOn']);
    expect(missingCaseFields({ fields: {} }, 'refund')).toEqual(['stateText', 'refundAmount']);
  });

  it('is there when it is there in another way: as a code, as printed, as a day still to be understood', () => {
    const fields = { state: 'waiting-seller', printedAsked: 'soon', reasonText: 'Broken' } as const;
    expect(missingCaseFields({ fields, printedDays: { openedOn: '3 Nov' } }, 'case')).toEqual([]);
    expect(missingCaseFields({ fields, printedDays: { openedOn: '' } }, 'case')).toEqual(['openedOn']);
    expect(missingCaseFields({ fields: { ...fields, openedOn: '2026-11-03' } }, 'case-list')).toEqual([]);
  });

  it('is asked of pages of cases alone', () => {
    expect(['case', 'case-list', 'refund', 'case-form', 'order', ''].filter(isCasePage)).toEqual([
      'case',
      'case-list',
      'refund',
    ]);
  });
});
