// What an answer to "did it come?" changes.
import { expect, test } from 'vitest';
import { EMPTY_DRAFT } from '../../../src/domain/cases/draft.js';
import { printedReason } from '../../../src/domain/overlay/form-snapshot.js';
import { arrived } from '../../../src/ui/steps/find/arrival-question.js';

const not = { ...EMPTY_DRAFT, received: 'no', arrival: 'not-here', resolution: 'refund' } as const;

test.each(['still-in-transit', printedReason('Package stuck')])(
  'regression: a more exact answer of the same kind takes away neither the reason %s nor what the shopper asks for',
  (reason) => {
    expect(arrived({ ...not, reason }, 'shown-delivered')).toEqual({ arrival: 'shown-delivered', received: 'no' });
  },
);

test.each(['still-in-transit', printedReason('Package stuck')])(
  'an answer that the reason %s does not fit lets it go, its details with it',
  (reason) => {
    expect(arrived({ ...not, reason }, 'here')).toEqual({
      arrival: 'here',
      received: 'yes',
      reason: undefined,
      details: [],
      resolution: undefined,
    });
  },
);
