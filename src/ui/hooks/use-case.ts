import { useCallback, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../domain/case.js';
import type { Exhibit } from '../../domain/exhibit.js';
import { getCase } from '../../storage/cases.js';
import { listExhibits } from '../../storage/exhibits.js';
import { type FormOptions, formOptionsFor } from '../../usecases/form-options.js';
import { type CaseSummary, summaryOf } from '../../usecases/list-cases.js';
import { saveDraft } from '../../usecases/save-draft.js';
import { useLive } from './use-live.js';

export type Saving = { state: 'saved'; at: string } | { state: 'saving' } | { state: 'failed' };

/** What changes; a function gets the draft as it is at that moment, for fields that hold several things. */
export type DraftChange = Partial<Draft> | ((draft: Draft) => Partial<Draft>);

export interface CaseInHand extends CaseSummary {
  draft: Draft;
  exhibits: Exhibit[];
  /** What the marketplace's own form offers and takes, as far as it was seen. */
  form: FormOptions | null;
  saving: Saving;
  /** Shows the change at once and keeps it; what is shown is never behind what she typed. */
  change: (patch: DraftChange) => void;
}

/** One case, live, with her draft: what she types stands at once and is kept at every keystroke. */
export function useCase(
  caseId: string,
): { state: 'loading' | 'failed' | 'absent' } | { state: 'ready'; value: CaseInHand } {
  const live = useLive(caseId, ['cases', 'exhibits', 'orders', 'forms'], async () => {
    const [subject, exhibits] = await Promise.all([getCase(caseId), listExhibits(caseId)]);
    return subject ? { ...summaryOf(subject), exhibits, form: await formOptionsFor(subject) } : null;
  });
  const unsaved = useRef<Partial<Draft>>({});
  const [saving, setSaving] = useState<Saving | null>(null);
  const { reload } = live;
  const kept = live.state === 'ready' ? live.value?.subject.draft : undefined;
  const latest = useRef(kept);
  latest.current = kept;

  const change = useCallback(
    async (asked: DraftChange) => {
      if (!latest.current) return;
      const patch = typeof asked === 'function' ? asked({ ...latest.current, ...unsaved.current }) : asked;
      unsaved.current = { ...unsaved.current, ...patch };
      setSaving({ state: 'saving' });
      try {
        const { savedAt } = await saveDraft(caseId, patch);
        // Only once storage is shown anew can what she typed be let go: until then storage looks older than the screen.
        await reload();
        const rest = Object.entries(unsaved.current).filter(([field, value]) => patch[field as keyof Draft] !== value);
        unsaved.current = Object.fromEntries(rest);
        setSaving(rest.length === 0 ? { state: 'saved', at: savedAt } : { state: 'saving' });
      } catch {
        // It stays on the screen and unsaved; the next keystroke tries again.
        setSaving({ state: 'failed' });
      }
    },
    [caseId, reload],
  );

  if (live.state !== 'ready') return { state: live.state };
  if (!live.value) return { state: 'absent' };
  const draft = { ...live.value.subject.draft, ...unsaved.current };
  const saved: Saving = saving ?? { state: 'saved', at: live.value.subject.savedAt };
  return { state: 'ready', value: { ...live.value, draft, saving: saved, change: (patch) => void change(patch) } };
}
