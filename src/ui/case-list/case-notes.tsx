import { t } from '../../platform/i18n.js';
import { Field } from '../components/field.js';
import type { CaseInHand } from '../hooks/use-case.js';

/** Her notes for herself, kept at every key. They go into no form. */
export function CaseNotes({ inHand }: { inHand: CaseInHand }) {
  return (
    <Field
      label={t('notes_label')}
      value={inHand.draft.notes ?? ''}
      onInput={(notes) => inHand.change({ notes })}
      rows={4}
      hint={t('notes_hint')}
    />
  );
}
