import { undecided } from '../../domain/exhibits/annotations.js';
import type { Exhibit } from '../../domain/exhibits/exhibit.js';
import { plural, t } from '../../platform/i18n.js';
import { annotationsOfSheet } from '../../usecases/exhibits/annotate-exhibit.js';
import { Button } from '../components/button.js';
import { Note } from '../components/note.js';
import { useLive } from '../hooks/use-live.js';

export interface PrivateNoteProps {
  exhibit: Exhibit;
  /** Which sheet, from 0. */
  index: number;
  onLook: () => void;
}

/** Shown beside an original with possibly private places that the shopper has not decided about. */
export function PrivateNote({ exhibit, index, onLook }: PrivateNoteProps) {
  const live = useLive(`${exhibit.id} ${index}`, ['marks'], () => annotationsOfSheet(exhibit, index));
  const count = live.state === 'ready' ? undecided(live.value.marks).length : 0;
  if (count === 0) return null;
  return (
    <Note
      kind="warn"
      lead={plural('private_lead', count)}
      actions={
        <Button small onClick={onLook}>
          {t('private_look')}
        </Button>
      }
    >
      {t('private_text')}
    </Note>
  );
}
