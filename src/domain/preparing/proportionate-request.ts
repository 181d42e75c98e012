import { type Case, paidFor } from '../cases/case.js';
import { answerTo } from '../dispute/questions.js';
import type { Reason } from '../dispute/reason.js';
import type { Exhibit } from '../exhibits/exhibit.js';
import { percentOf } from '../printed/money.js';
import { askedFor } from './blockers.js';
import { chosenReason } from './chosen-reason.js';

/** What speaks for more or for less. Words are in `_locales` under `speaks_<id>`. */
export const BECAUSE_IDS = [
  'nothing-came',
  'another-thing',
  'no-use',
  'some-use',
  'full-use',
  'use-not-said',
  'pieces-share',
  'no-fault',
  'key-evidence-there',
  'key-evidence-missing',
  'asks-all-for-part',
  'asks-little-for-all',
] as const;
export type BecauseId = (typeof BECAUSE_IDS)[number];

export interface Proportion {
  /**
   * What the fault alone justifies asking for. `back`: only a return. `unclear`: the shopper has not answered enough.
   */
  leans: 'all' | 'part' | 'back' | 'unclear';
  because: BecauseId[];
  /** The share of pieces that did not come, in per cent; null unless the shopper counted them. */
  missingPercent: number | null;
}

function missingShare(draft: Case['draft']): number | null {
  const due = Number(answerTo('pieces-due', draft.answers ?? {}) ?? Number.NaN);
  const came = Number(answerTo('pieces-came', draft.answers ?? {}) ?? Number.NaN);
  if (!(due > 0 && came >= 0 && came <= due)) return null;
  const percent = Math.round(((due - came) * 100) / due);
  // One of a thousand is not nothing, and all but one is not all.
  if (came < due && percent === 0) return 1;
  return came > 0 && percent === 100 ? 99 : percent;
}

function byFault(reason: Reason, draft: Case['draft']): Pick<Proportion, 'leans' | 'because'> {
  if (reason.loss === 'none') return { leans: 'back', because: ['no-fault'] };
  if (reason.received === 'no' || draft.details.includes('empty-parcel'))
    return { leans: 'all', because: ['nothing-came'] };
  if (reason.loss === 'all') return { leans: 'all', because: ['another-thing'] };
  const use = answerTo('use', draft.answers ?? {});
  if (use === 'none') return { leans: 'all', because: ['no-use'] };
  if (use === 'part') return { leans: 'part', because: ['some-use'] };
  if (use === 'full') return { leans: 'part', because: ['full-use'] };
  return { leans: 'unclear', because: ['use-not-said'] };
}

/**
 * The request that is in proportion to the fault and the evidence, with the grounds for it. It is a hint, because
 * nobody can promise a result. null while no reason is chosen.
 */
export function proportionateRequest(
  subject: Pick<Case, 'draft' | 'order' | 'lineKey'>,
  exhibits: readonly Pick<Exhibit, 'answers'>[],
): Proportion | null {
  const { draft } = subject;
  const reason = chosenReason(draft);
  if (!reason) return null;
  const { leans, because } = byFault(reason, draft);
  const missingPercent = reason.id === 'pieces-missing' ? missingShare(draft) : null;
  const [key] = reason.evidence;
  const hasKeyEvidence = exhibits.some(({ answers }) => answers === key);
  const paid = paidFor(subject);
  const asked = askedFor(subject);
  const percent = paid && asked && draft.resolution === 'refund' ? percentOf(asked, paid) : null;
  return {
    leans,
    missingPercent,
    because: [
      ...because,
      ...(missingPercent !== null ? (['pieces-share'] as const) : []),
      hasKeyEvidence ? 'key-evidence-there' : 'key-evidence-missing',
      ...(percent !== null && percent > 90 && leans === 'part' ? (['asks-all-for-part'] as const) : []),
      ...(percent !== null && percent < 50 && leans === 'all' ? (['asks-little-for-all'] as const) : []),
    ],
  };
}
