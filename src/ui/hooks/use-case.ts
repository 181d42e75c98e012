import { useCallback, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../domain/cases/draft.js';
import type { Exhibit } from '../../domain/exhibits/exhibit.js';
import { getCase } from '../../storage/cases/cases.js';
import { listExhibits } from '../../storage/exhibits/exhibits.js';
import { saveDraft } from '../../usecases/cases/edit-draft.js';
import { type CaseSummary, summaryOf } from '../../usecases/cases/list-cases.js';
import { type FormOptions, formOptionsFor } from '../../usecases/overlay/form-options.js';
import { useLive } from './use-live.js';
import { useToday } from './use-today.js';

export type Saving = { state: 'saved'; at: string } | { state: 'saving' } | { state: 'failed' };

/** A change to the draft. A function gets the draft of that moment, for fields that hold several values. */
export type DraftChange = Partial<Draft> | ((draft: Draft) => Partial<Draft>);

export interface OpenCase extends CaseSummary {
  draft: Draft;
  exhibits: Exhibit[];
  /** What the marketplace's own form offers and accepts, as far as it was read. */
  form: FormOptions | null;
  saving: Saving;
  /** Shows the change at once and saves it; the screen is never behind what the shopper typed. */
  change: (patch: DraftChange) => void;
}

/** One case, live, with the shopper's draft: typed text is shown at once and saved at every keystroke. */
export function useCase(
  caseId: string,
): { state: 'loading' | 'failed' | 'absent' } | { state: 'ready'; value: OpenCase } {
  const live = useLive(`${caseId} ${useToday()}`, ['cases', 'exhibits', 'orders', 'forms'], async () => {
    const [subject, exhibits] = await Promise.all([getCase(caseId), listExhibits(caseId)]);
    return subject ? { ...summaryOf(subject), exhibits, form: await formOptionsFor(subject) } : null;
  });
  /** The fields that are shown but not stored yet, each with the number of its last change. */
  const unsaved = useRef<{
    fields: Partial<Draft>;
    /** The stored value of each field before it was changed here. */
    before: Partial<Draft>;
    turns: Partial<Record<keyof Draft, number>>;
    last: number;
  }>({
    fields: {},
    before: {},
    turns: {},
    last: 0,
  });
  const [saving, setSaving] = useState<Saving | null>(null);
  const { reload } = live;
  const kept = live.state === 'ready' ? live.value?.subject.draft : undefined;
  const latest = useRef(kept);
  latest.current = kept;

  const change = useCallback(
    async (asked: DraftChange) => {
      if (!latest.current) return;
      const waiting = unsaved.current;
      const patch = typeof asked === 'function' ? asked({ ...latest.current, ...waiting.fields }) : asked;
      waiting.last += 1;
      const turn = waiting.last;
      for (const field of Object.keys(patch) as (keyof Draft)[]) {
        waiting.turns[field] = turn;
        if (!(field in waiting.fields)) waiting.before = { ...waiting.before, [field]: latest.current[field] };
      }
      waiting.fields = { ...waiting.fields, ...patch };
      setSaving({ state: 'saving' });
      try {
        // Takes all waiting fields, so that fields whose saving failed before are tried again.
        const { savedAt } = await saveDraft(caseId, waiting.fields, waiting.before);
        // The typed value is dropped only after the stored one is shown, because until then storage is older than the
        // screen.
        await reload();
        const rest = Object.entries(waiting.fields).filter(
          ([field]) => (waiting.turns[field as keyof Draft] ?? 0) > turn,
        );
        waiting.fields = Object.fromEntries(rest);
        waiting.before = Object.fromEntries(
          rest.map(([field]) => [field, latest.current?.[field as keyof Draft]]),
        ) as Partial<Draft>;
        setSaving(rest.length === 0 ? { state: 'saved', at: savedAt } : { state: 'saving' });
      } catch {
        // The text stays on the screen unsaved, and the next keystroke tries again.
        setSaving({ state: 'failed' });
      }
    },
    [caseId, reload],
  );

  if (live.state !== 'ready') return { state: live.state };
  if (!live.value) return { state: 'absent' };
  const draft = { ...live.value.subject.draft, ...unsaved.current.fields };
  const saved: Saving = saving ?? { state: 'saved', at: live.value.subject.savedAt };
  return { state: 'ready', value: { ...live.value, draft, saving: saved, change: (patch) => void change(patch) } };
}
