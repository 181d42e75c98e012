import type { Case } from '../../../src/domain/cases/case.js';
import type { CaseEvent } from '../../../src/domain/cases/case-event.js';
import type { Draft } from '../../../src/domain/cases/draft.js';
import type { LineFields, OrderFields } from '../../../src/domain/orders/order.js';
import type { OpenCase } from '../../../src/ui/hooks/use-case.js';
import { madeCase } from '../../unit/domain/made.js';

/** A case as a step has it in hand, with what happened to it. */
export function madeOpenCase(
  events: readonly CaseEvent[],
  draft: Partial<Draft> = {},
  fields: OrderFields = { total: { minor: 1000, currency: 'USD' } },
  lines?: LineFields[],
): OpenCase {
  const made = madeCase(fields, lines);
  const subject: Case = { ...made, draft: { ...made.draft, ...draft }, events: [...made.events, ...events] };
  return {
    subject,
    deadlines: [],
    next: null,
    draft: subject.draft,
    exhibits: [],
    form: null,
    saving: { state: 'saved', at: subject.savedAt },
    change: () => {},
  };
}

const at = '2026-10-05T08:00:00.000Z';
export const SUBMITTED: CaseEvent = { type: 'submitted', at };
