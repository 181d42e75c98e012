import type { Received } from '../domain/dispute/reason.js';
import type { FormField, LeftReason } from '../domain/overlay/fill-result.js';
import type { FormDraft } from './form-draft.js';

/** What became of one field. `partly`: some of the files were taken. `choices` are those the page offered, as printed. */
export type FieldOutcome = { field: FormField; choices?: string[] } & (
  | { state: 'filled' }
  | { state: 'partly'; done: number; of: number }
  | { state: 'left'; why: LeftReason }
);

/** The form's own limits, as far as the page tells them. What is absent was not read. */
export interface FormLimits {
  textLength?: number;
  files?: number;
  fileBytes?: number;
  /** MIME types it takes. */
  fileTypes?: string[];
}

export interface FormReading {
  /** What it asks now. A form in stages asks more later. */
  fields: FormField[];
  /** What the page was told about the parcel. */
  received: Received | null;
  limits: FormLimits;
  /** The choices of reasons, as printed; empty while they are not on the page. */
  reasons: string[];
}

/** Fills the form of a marketplace. Nothing here presses a button that sends or goes on. */
export interface CaseForm {
  /** The product line that the form is about. */
  lineIdIn(url: URL): string | null;
  /** What the form asks and takes now. Never throws. */
  read(doc: Document, url: URL): FormReading;
  /** Fills one field and looks whether the page kept it. `touched` tells what she has written in herself. */
  fill(
    doc: Document,
    url: URL,
    field: Exclude<FormField, 'files'>,
    draft: FormDraft,
    touched: UserEdits,
  ): Promise<FieldOutcome>;
  /** Hands files to the form. Resolves once the page shows them, or has not for a while; gives how many it took. */
  attach(doc: Document, files: File[]): Promise<number>;
}

export type UserEdits = (element: Element) => boolean;
