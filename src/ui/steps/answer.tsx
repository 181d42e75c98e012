import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.js';
import { advanceCase } from '../../usecases/advance-case.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import type { StepProps } from './step-props.js';

/** What she pressed on the marketplace's page, kept here. Accepting asks once more. */
export function Answer({ inHand, proposed }: Pick<StepProps, 'inHand'> & { proposed: string }) {
  const [asking, setAsking] = useState(false);
  const { id } = inHand.subject;
  return (
    <div class="row row-wrap">
      <Button small onClick={() => void advanceCase(id, { type: 'rejected' })}>
        {t('i_disagreed')}
      </Button>
      <Button small onClick={() => void advanceCase(id, { type: 'return-agreed' })}>
        {t('i_agreed_return')}
      </Button>
      <Button small variant="danger" hasPopup="dialog" onClick={() => setAsking(true)}>
        {t('i_accepted', proposed)}
      </Button>
      <Dialog
        open={asking}
        alert
        title={t('accept_title', proposed)}
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
                void advanceCase(id, { type: 'accepted' });
              }}
            >
              {t('i_accepted', proposed)}
            </Button>
          </>
        }
      >
        <p>{t('accept_text')}</p>
      </Dialog>
    </div>
  );
}
