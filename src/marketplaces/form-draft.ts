import type { Received, ResolutionKind } from '../domain/dispute/reason.js';

/** The values of a draft that go into a form. */
export interface FormDraft {
  received: Received | null;
  /** One of our reasons by its id, or one in the page's own words. */
  reason: { id: string; details: readonly string[] } | { printed: string } | null;
  text: string;
  solution: ResolutionKind | null;
  /** Digits with a decimal point: "12.50". */
  amount: string | null;
}
