import type { FormField } from '../../../domain/overlay/fill-result.js';
import type { CaseForm, FieldOutcome, FormReading, UserEdits } from '../../../marketplaces/case-form.js';
import type { DraftForForm } from '../../../messages/protocol.js';
import { askBackground } from '../../../messages/send.js';
import { fetchFiles } from './fetch-files.js';

/** Filling one form with one draft: what shows is filled, and what a later stage shows as it comes. */
export interface Filling {
  outcomes: FieldOutcome[];
  /** Something is being filled now. */
  busy: boolean;
  /** Fills what shows and was not tried yet. */
  goOn(): Promise<void>;
}

/** `goesOn` is asked before anything is put into the page, since the form can go, or she, while something is awaited. */
export function fillingOf(
  form: CaseForm,
  draft: DraftForForm,
  touched: UserEdits,
  goesOn: () => boolean,
  changed: (outcome: FieldOutcome) => void,
): Filling {
  const outcomes: FieldOutcome[] = [];
  const tried = new Set<FormField>();
  const url = () => new URL(location.href);

  async function fillOne(field: FormField): Promise<FieldOutcome | null> {
    try {
      if (field === 'files') return await attachFiles(form, draft, goesOn);
      return await form.fill(document, url(), field, draft, touched);
    } catch {
      // Whatever the page did, she hears that this field is hers.
      return { field, state: 'left', why: 'not-taken' };
    }
  }

  const filling: Filling = {
    outcomes,
    busy: false,
    async goOn() {
      if (filling.busy) return;
      filling.busy = true;
      const next = () => (goesOn() ? form.read(document, url()).fields.find((field) => !tried.has(field)) : undefined);
      for (let field = next(); field !== undefined; field = next()) {
        tried.add(field);
        const outcome = await fillOne(field);
        if (!outcome) break;
        outcomes.push(outcome);
        if (goesOn()) changed(outcome);
      }
      filling.busy = false;
    },
  };
  return filling;
}

/** null when it did not come to it. */
async function attachFiles(form: CaseForm, draft: DraftForForm, goesOn: () => boolean): Promise<FieldOutcome | null> {
  const field = 'files';
  if (draft.exhibits.length === 0) return { field, state: 'left', why: 'not-drafted' };
  const { limits } = form.read(document, new URL(location.href));
  const { files, whole, missing, why } = await fetchFiles(draft, limits);
  if (!goesOn()) return null;
  if (files.length === 0) return { field, state: 'left', why };
  const done = await form.attach(document, files);
  if (done === 0) return { field, state: 'left', why: 'not-taken' };
  // A form takes them in their order: what it did not take was not handed over.
  const exhibitIds = whole.filter(({ upTo }) => upTo <= done).map(({ id }) => id);
  if (exhibitIds.length > 0) await askBackground({ type: 'files.given', caseId: draft.caseId, exhibitIds });
  if (done === files.length && missing === 0) return { field, state: 'filled' };
  return { field, state: 'partly', done, of: files.length + missing };
}

/** Tells the background what the form offers and takes, whenever that is news. */
export function formTeller(form: CaseForm): (choices?: readonly string[]) => void {
  let told = '';
  return (choices) => {
    const url = new URL(location.href);
    const lineId = form.lineIdIn(url);
    const seen: FormReading = form.read(document, url);
    const reasons = (choices ?? seen.reasons).filter(({ length }) => length >= 1 && length <= 200);
    const news = JSON.stringify([lineId, seen.received, reasons, seen.limits]);
    if (lineId === null || seen.fields.length === 0 || news === told) return;
    told = news;
    const { received, limits } = seen;
    const language = document.documentElement.lang.slice(0, 35);
    void askBackground({ type: 'form.seen', lineId, received, language, reasons, limits });
  };
}
