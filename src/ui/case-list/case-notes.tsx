import { t } from '../../platform/i18n.js';
import { Field } from '../components/field.js';
import type { OpenCase } from '../hooks/use-case.js';

/** The shopper's private notes, saved at every keystroke. They go into no form. */
export function CaseNotes({ openCase }: { openCase: OpenCase }) {
  return (
    <Field
      label={t('notes_label')}
      value={openCase.draft.notes ?? ''}
      onInput={(notes) => openCase.change({ notes })}
      rows={4}
      hint={t('notes_hint')}
    />
  );
}
