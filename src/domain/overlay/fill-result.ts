// The results of filling the fields of a marketplace's form. This file has no schema, because it is part of page
// scripts.

/**
 * The fields of a case form, in the order they are filled. The answer about the parcel comes first, because the reasons
 * depend on it.
 */
export const FORM_FIELDS = ['received', 'reason', 'text', 'files', 'solution', 'amount'] as const;
export type FormField = (typeof FORM_FIELDS)[number];

/** Why a field was left as it is. */
export const LEFT_REASONS = [
  /** The draft says nothing for it. */
  'not-drafted',
  /** The shopper wrote or chose something themselves. */
  'filled-by-shopper',
  /** The page was opened for the other answer. */
  'answered-otherwise',
  /** It was set, and the page did not keep it. */
  'not-taken',
  /** The page's choices did not come. */
  'no-choices',
  /** None of the page's choices is what the draft says. */
  'no-such-choice',
  /** Several of them could be. */
  'several-choices',
  /** Longer than the form takes. */
  'too-long',
  /** The files do not fit the form, or could not be read. */
  'files-do-not-fit',
  /** The shopper hid something in a picture and did not save the copy that hides it. */
  'cover-not-saved',
  /** The exhibits, or their bytes, are not there any more. */
  'files-absent',
] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

/** Reasons that tell of the page rather than of the shopper's draft: it may have changed. */
export const TROUBLES: readonly LeftReason[] = ['not-taken', 'no-choices', 'no-such-choice', 'several-choices'];

/** The result for one field, without the value that was filled in. `partly`: some of the files were taken. */
export type FieldResult = { field: FormField } & ({ state: 'filled' | 'partly' } | { state: 'left'; why: LeftReason });
