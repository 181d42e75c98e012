import type { FormField } from '../../../domain/overlay/fill-result.js';
import type { CaseForm, FieldOutcome, FormReading, IsEdited } from '../../../marketplaces/case-form.js';
import type { DraftForForm } from '../../../messages/protocol.js';
import { askBackground } from '../../../messages/send.js';
import { fetchFiles } from './fetch-files.js';

/** The filling of one form with one draft. Fields of a later stage are filled when they appear. */
export interface Filling {
  outcomes: FieldOutcome[];
  /** True while fields are being filled. */
  busy: boolean;
  /** True when the form has shown an input for files. */
  hasFiles: boolean;
  /** Fills the visible fields that were not tried yet, all but files. */
  fillNext(): Promise<void>;
  /** Hands the files of the draft to the form, after a press of their own. */
  attach(draft: DraftForForm): Promise<void>;
}

/**
 * `isCurrent` is checked before anything is written into the page, because the form can be replaced, or the shopper can
 * leave it, while something is awaited. `onOutcome` is called for each field that was tried.
 */
export function fillingOf(
  form: CaseForm,
  draft: DraftForForm,
  isEdited: IsEdited,
  isCurrent: () => boolean,
  onOutcome: (outcome: FieldOutcome) => void,
): Filling {
  const outcomes: FieldOutcome[] = [];
  const tried = new Set<FormField>();
  const url = () => new URL(location.href);

  async function fillOne(field: Exclude<FormField, 'files'>): Promise<FieldOutcome | null> {
    try {
      return await form.fill(document, url(), field, draft, isEdited);
    } catch {
      // Whatever the page did, the shopper learns that this field is not filled.
      return { field, state: 'left', why: 'not-taken' };
    }
  }

  const filling: Filling = {
    outcomes,
    busy: false,
    hasFiles: false,
    async fillNext() {
      if (filling.busy) return;
      filling.busy = true;
      const next = () => {
        const fields = isCurrent() ? form.read(document, url()).fields : [];
        filling.hasFiles ||= fields.includes('files');
        return fields.find((field) => field !== 'files' && !tried.has(field));
      };
      try {
        for (let field = next(); field !== undefined && field !== 'files'; field = next()) {
          tried.add(field);
          const outcome = await fillOne(field);
          if (!outcome) break;
          outcomes.push(outcome);
          if (isCurrent()) onOutcome(outcome);
        }
        if (filling.hasFiles && draft.exhibits.length === 0 && !tried.has('files')) {
          tried.add('files');
          outcomes.push({ field: 'files', state: 'left', why: 'not-drafted' });
        }
      } finally {
        filling.busy = false;
      }
    },
    async attach(from) {
      if (filling.busy || tried.has('files')) return;
      filling.busy = true;
      tried.add('files');
      try {
        const outcome = await attachFiles(form, from, isCurrent).catch(
          (): FieldOutcome => ({ field: 'files', state: 'left', why: 'not-taken' }),
        );
        if (outcome) outcomes.push(outcome);
      } finally {
        filling.busy = false;
      }
    },
  };
  return filling;
}

/** null when the form was no longer current once the files were fetched. */
async function attachFiles(
  form: CaseForm,
  draft: DraftForForm,
  isCurrent: () => boolean,
): Promise<FieldOutcome | null> {
  const field = 'files';
  if (draft.exhibits.length === 0) return { field, state: 'left', why: 'not-drafted' };
  const { limits } = form.read(document, new URL(location.href));
  const { files, whole, missing, why } = await fetchFiles(draft, limits);
  if (!isCurrent()) return null;
  if (files.length === 0) return { field, state: 'left', why };
  const done = await form.attach(document, files);
  if (done === 0) return { field, state: 'left', why: 'not-taken' };
  // A form takes files in order, so those after the last one that it took were not handed over.
  const exhibitIds = whole.filter(({ upTo }) => upTo <= done).map(({ id }) => id);
  if (exhibitIds.length > 0) await askBackground({ type: 'files.given', caseId: draft.caseId, exhibitIds });
  if (done === files.length && missing === 0) return { field, state: 'filled' };
  return { field, state: 'partly', done, of: files.length + missing };
}

/** Reports the form's reasons and limits to the background whenever they change. */
export function formReporter(form: CaseForm): (choices?: readonly string[]) => void {
  let reported = '';
  return (choices) => {
    const url = new URL(location.href);
    const lineId = form.lineIdIn(url);
    const reading: FormReading = form.read(document, url);
    const reasons = (choices ?? reading.reasons).filter(({ length }) => length >= 1 && length <= 200);
    const content = JSON.stringify([lineId, reading.received, reasons, reading.limits]);
    if (lineId === null || reading.fields.length === 0 || content === reported) return;
    reported = content;
    const { received, limits } = reading;
    const language = document.documentElement.lang.slice(0, 35);
    void askBackground({ type: 'form.seen', lineId, received, language, reasons, limits });
  };
}

/** Reports what became of the fields, without their values, for the health of reading. */
export function reportResults(outcomes: readonly FieldOutcome[]): void {
  const results = outcomes.map((one) =>
    one.state === 'left'
      ? { field: one.field, state: one.state, why: one.why }
      : { field: one.field, state: one.state },
  );
  if (results.length > 0) void askBackground({ type: 'form.filled', results });
}
