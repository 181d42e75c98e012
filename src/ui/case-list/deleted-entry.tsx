import { useState } from 'preact/hooks';
import { KEPT_DAYS } from '../../domain/cases/archive.js';
import type { Case } from '../../domain/cases/case.js';
import { dayAfter } from '../../domain/time/day.js';
import { t } from '../../platform/i18n.js';
import { archiveCase } from '../../usecases/cases/archive-case.js';
import { eraseCaseNow } from '../../usecases/cases/erase-cases.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { SaveError } from '../hooks/save-error.js';
import { useAttempt } from '../hooks/use-attempt.js';
import { dayHere, dayText } from '../words/format.js';
import { titleOf } from '../words/order-words.js';

/** The last day on which a deleted case is sure to be there. */
export function keptUntil(subject: Case): string {
  return dayText(dayAfter(dayHere(subject.filed?.at ?? subject.savedAt), KEPT_DAYS));
}

/** A deleted case: it can be brought back, or erased now after one more question. */
export function DeletedEntry({ subject, onGone }: { subject: Case; onGone: (said: string) => void }) {
  const [asking, setAsking] = useState(false);
  const { fault, attempt } = useAttempt();
  const title = titleOf(subject.order, subject.lineKey);
  return (
    <li class="deleted-case">
      <div>
        <p class="order-title clip" title={title} dir="auto">
          {title}
        </p>
        <p class="text-xs dim">{t('deleted_kept_until', { date: keptUntil(subject) })}</p>
      </div>
      <div class="row">
        <Button
          small
          label={t('case_bring_back_label', { item: title })}
          onClick={() => attempt(archiveCase(subject.id, null).then(() => onGone(t('case_is_back', { item: title }))))}
        >
          {t('case_bring_back')}
        </Button>
        <Button small variant="quiet" label={t('case_erase_label', { item: title })} onClick={() => setAsking(true)}>
          {t('case_erase')}
        </Button>
      </div>
      <SaveError fault={fault} />
      <Dialog
        open={asking}
        alert
        title={t('case_erase_title')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button initialFocus onClick={() => setAsking(false)}>
              {t('case_erase_keep')}
            </Button>
            <Button
              variant="danger"
              onClick={() => {
                setAsking(false);
                attempt(eraseCaseNow(subject.id).then(() => onGone(t('case_is_erased', { item: title }))));
              }}
            >
              {t('case_erase')}
            </Button>
          </>
        }
      >
        <p>{t('case_erase_text', { item: title })}</p>
      </Dialog>
    </li>
  );
}
