import { t } from '../../platform/i18n.js';
import { Note } from '../components/note.js';
import type { AttemptFault } from './use-attempt.js';

/** Says that a press was not saved, and why; empty without a fault. */
export function SaveError({ fault }: { fault: AttemptFault | null }) {
  if (fault === null) return null;
  const [lead, text] =
    fault === 'moved-on' ? [t('moved_on_lead'), t('moved_on_text')] : [t('not_saved_lead'), t('storage_failed_text')];
  return (
    <Note kind="alarm" lead={lead} announced>
      {text}
    </Note>
  );
}
