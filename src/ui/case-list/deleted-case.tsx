import type { Case } from '../../domain/cases/case.js';
import { t } from '../../platform/i18n.js';
import { archiveCase } from '../../usecases/cases/archive-case.js';
import { Button } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { titleOf } from '../words/order-words.js';
import { keptUntil } from './deleted-entry.js';

/** Shown in place of a deleted case, which can be brought back here even after the popup was closed. */
export function DeletedCase({ subject }: { subject: Case }) {
  return (
    <EmptyState
      title={t('deleted_title')}
      text={t('deleted_text', { item: titleOf(subject.order, subject.lineKey), date: keptUntil(subject) })}
    >
      <Button icon="undo" onClick={() => void archiveCase(subject.id, null)}>
        {t('deleted_undo')}
      </Button>
    </EmptyState>
  );
}
