import type { Received, ResolutionKind } from '../domain/dispute/reason.js';

/** What a draft has for a form. */
export interface FormDraft {
  received: Received | null;
  /** A reason of ours by its id, or one in the page's own words. */
  reason: { id: string; details: readonly string[] } | { printed: string } | null;
  text: string;
  solution: ResolutionKind | null;
  /** Digits with a point, as "12.50". */
  amount: string | null;
}
