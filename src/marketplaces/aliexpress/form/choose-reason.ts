import { comparable, type Found, onlyOne } from '../../filling/chosen-by-words.js';
import type { FormDraft } from '../../form-draft.js';
import { REASON_WORDS } from './case-form-reasons.js';

/** Finds the form's reason that means the same as the draft's. A reason that is only similar is not taken. */
export function chooseReason(options: readonly string[], reason: NonNullable<FormDraft['reason']>): Found<number> {
  const places = options.map((_, index) => index);
  const text = (index: number) => options[index] ?? '';
  if ('printed' in reason) {
    return onlyOne(places, (index) => comparable(text(index)) === comparable(reason.printed));
  }
  const { id, details } = reason;
  const fits = (key: string) => (index: number) => REASON_WORDS[key]?.test(text(index)) ?? false;
  // The details that the shopper picked are more exact than the reason. When they match two choices, neither is taken.
  const picked = details.map((detail) => `${id}/${detail}`).filter((key) => REASON_WORDS[key]);
  const tests = [];
  if (picked.length > 0) tests.push((index: number) => picked.some((key) => fits(key)(index)));
  tests.push(fits(id));
  if (picked.length === 0) {
    const within = Object.keys(REASON_WORDS).filter((key) => key.startsWith(`${id}/`));
    tests.push((index: number) => within.some((key) => fits(key)(index)));
  }
  return onlyOne(places, ...tests);
}

/** The form's reasons that mean none of ours: the shopper can choose them for the draft as they are printed. */
export function unknownReasons(options: readonly string[]): string[] {
  const words = Object.values(REASON_WORDS);
  return options.filter((option) => !words.some((one) => one.test(option)));
}
