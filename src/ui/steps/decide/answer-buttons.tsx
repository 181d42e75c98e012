import { useState } from 'preact/hooks';
import { t } from '../../../platform/i18n.js';
import { advanceCase } from '../../../usecases/cases/advance-case.js';
import { Button } from '../../components/button.js';
import { Dialog } from '../../components/dialog.js';
import { SaveError } from '../../hooks/save-error.js';
import { useAttempt } from '../../hooks/use-attempt.js';
import type { OpenCase } from '../../hooks/use-case.js';

/** `proposed`: the proposal in words; null when its amount is not known. */
type AnswerProps = { openCase: OpenCase } & { proposed: string | null };

/** Records which answer the shopper pressed on the marketplace's page. Accepting asks once more. */
export function Answer({ openCase, proposed }: AnswerProps) {
  const [asking, setAsking] = useState(false);
  const { fault, attempt } = useAttempt();
  const { id } = openCase.subject;
  const accepted = proposed === null ? t('i_accepted_unknown') : t('i_accepted', { amount: proposed });
  return (
    <>
      <div class="row row-wrap">
        <Button small onClick={() => attempt(advanceCase(id, { type: 'rejected' }))}>
          {t('i_disagreed')}
        </Button>
        <Button small onClick={() => attempt(advanceCase(id, { type: 'return-agreed' }))}>
          {t('i_agreed_return')}
        </Button>
        <Button small variant="danger" hasPopup="dialog" onClick={() => setAsking(true)}>
          {accepted}
        </Button>
      </div>
      <SaveError fault={fault} />
      <Dialog
        open={asking}
        alert
        title={proposed === null ? t('accept_title_unknown') : t('accept_title', { amount: proposed })}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button initialFocus onClick={() => setAsking(false)}>
              {t('go_back')}
            </Button>
            <Button
              variant="danger"
              onClick={() => {
                setAsking(false);
                attempt(advanceCase(id, { type: 'accepted' }));
              }}
            >
              {accepted}
            </Button>
          </>
        }
      >
        <p>{t('accept_text')}</p>
      </Dialog>
    </>
  );
}
