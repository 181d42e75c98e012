import { sameAnnotations, undecided } from '../../domain/exhibits/annotations.js';
import type { ExhibitCopy } from '../../domain/exhibits/exhibit-copy.js';
import { t } from '../../platform/i18n.js';
import { messageKey } from '../../platform/message-keys.js';
import type { SavedCopy } from '../../usecases/exhibits/save-annotated-copy.js';
import { Button } from '../components/button.js';
import { Note } from '../components/note.js';
import type { AnnotationState } from './viewer/use-annotations.js';

export interface SaveCopyButtonProps {
  annotationState: AnnotationState;
  /** The copies of this sheet. */
  copies: readonly ExhibitCopy[];
  onSave: () => void;
}

/** The one primary action of the editor; it says why while it cannot be pressed. */
export function SaveCopyButton({ annotationState, copies, onSave }: SaveCopyButtonProps) {
  const drawn = copies.find(({ marks }) => marks)?.marks ?? [];
  const same = sameAnnotations(drawn, annotationState.marks);
  const reason =
    undecided(annotationState.marks).length > 0
      ? t('save_copy_undecided')
      : same
        ? t(drawn.length > 0 ? 'save_copy_same' : 'save_copy_none')
        : undefined;
  return (
    <Button variant="primary" reason={reason} onClick={onSave}>
      {t('save_copy')}
    </Button>
  );
}

export function SavedCopyNote({ saved }: { saved: SavedCopy }) {
  if (saved.ok) {
    return (
      <Note lead={t('copy_saved_lead')} announced>
        {t(saved.uses.length > 0 ? 'copy_saved_text' : 'copy_removed_text')}
      </Note>
    );
  }
  return (
    <Note kind="alarm" lead={t('copy_failed_lead')} announced>
      {t(messageKey('copy_failed', saved.why))}
    </Note>
  );
}
