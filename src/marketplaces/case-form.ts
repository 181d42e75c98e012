import type { Received } from '../domain/dispute/reason.js';
import type { FormField, LeftReason } from '../domain/overlay/fill-result.js';
import type { FormDraft } from './form-draft.js';

/** What became of one field. `partly`: the form took some of the files. `choices`: what the page offers, as printed. */
export type FieldOutcome = { field: FormField; choices?: string[] } & (
  | { state: 'filled' }
  | { state: 'partly'; done: number; of: number }
  | { state: 'left'; why: LeftReason }
);

/** The limits that the form itself states. A limit that is absent could not be read. */
export interface FormLimits {
  textLength?: number;
  files?: number;
  fileBytes?: number;
  /** The MIME types that the form takes. */
  fileTypes?: string[];
}

export interface FormReading {
  /** The fields that the form shows now. A form in stages shows more of them later. */
  fields: FormField[];
  /** What the shopper answered on the page about the parcel. */
  received: Received | null;
  limits: FormLimits;
  /** The reasons to choose from, as printed; empty while the page does not show them. */
  reasons: string[];
}

/** Fills the case form of a marketplace. Never presses a button that submits the form or leads to its next stage. */
export interface CaseForm {
  /** The product line that the form at an address is about. */
  lineIdIn(url: URL): string | null;
  /** The form's fields, limits and choices as they are now. Never throws. */
  read(doc: Document, url: URL): FormReading;
  /**
   * Fills one field and checks whether the page kept the value. `isEdited`: the shopper wrote or chose something in it.
   */
  fill(
    doc: Document,
    url: URL,
    field: Exclude<FormField, 'files'>,
    draft: FormDraft,
    isEdited: IsEdited,
  ): Promise<FieldOutcome>;
  /** Hands files to the form. Resolves with how many the page shows, at the latest after a few seconds. */
  attach(doc: Document, files: File[]): Promise<number>;
}

/** True for an element in which the shopper wrote or chose something. */
export type IsEdited = (element: Element) => boolean;
