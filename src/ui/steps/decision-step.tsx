import { useState } from 'preact/hooks';
import { paidFor } from '../../domain/case.js';
import { statusOf } from '../../domain/transitions.js';
import { t } from '../../platform/i18n.js';
import { advanceCase } from '../../usecases/advance-case.js';
import { readAmount } from '../../usecases/read-amount.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Field } from '../components/field.js';
import { HeadRow } from '../components/head-row.js';
import { Note } from '../components/note.js';
import { Offer } from '../components/offer.js';
import { Ways } from '../components/ways.js';
import { moneyText } from '../words/here.js';
import { ProposalForm } from './proposal-form.js';
import { key } from './reason-step.js';
import type { StepProps } from './step-props.js';

export function DecisionStep({ inHand, shop }: StepProps) {
  const { draft, change, subject } = inHand;
  const offer = subject.events.findLast(({ type }) => type === 'proposal-received' || type === 'decision-received');
  const status = statusOf(subject.events);
  if (offer?.type !== 'proposal-received' && offer?.type !== 'decision-received') {
    return (
      <>
        <HeadRow level={1}>{t('decision_title')}</HeadRow>
        <p class="text-s dim">{t('decision_none', shop?.name ?? '')}</p>
        <ProposalForm inHand={inHand} />
      </>
    );
  }
  const paid = paidFor(subject);
  const asked = paid ? readAmount(draft.amountText, paid.currency) : null;
  const proposed = offer.amount ? moneyText(offer.amount) : t('amount_not_said');
  const open = status === 'proposed' || status === 'decided';
  return (
    <>
      <HeadRow level={1}>{t('decision_title')}</HeadRow>
      <Offer
        asked={{
          who: t('you_asked'),
          sum: asked ? moneyText(asked) : t('amount_not_said'),
          detail: draft.resolution && t(key('resolution', draft.resolution)),
        }}
        proposed={{
          who: offer.type === 'proposal-received' ? t('seller_proposes') : t('shop_decided', shop?.name ?? ''),
          sum: proposed,
          detail: offer.words ? t('quoted', offer.words) : undefined,
        }}
      />
      {offer.amount?.minor === 0 && (
        <Note kind="alarm" lead={t('zero_lead')}>
          {t('zero_text')}
        </Note>
      )}
      <Ways
        level={2}
        ways={[
          { title: t('if_disagree'), lines: [t('disagree_open'), t('disagree_add'), t('disagree_unsure')] },
          { title: t('if_accept'), lines: [t('accept_amount', proposed), t('accept_closes'), t('accept_final')] },
        ]}
      />
      <p class="text-s dim">{t('silence_answer')}</p>
      <Field
        label={t('disagreement_label')}
        value={draft.disagreement}
        onInput={(disagreement) => change({ disagreement })}
        rows={3}
        hint={t('disagreement_hint')}
      />
      {open && <Answer inHand={inHand} proposed={proposed} />}
    </>
  );
}

/** What she pressed on the marketplace's page, kept here. Accepting asks once more. */
function Answer({ inHand, proposed }: Pick<StepProps, 'inHand'> & { proposed: string }) {
  const [asking, setAsking] = useState(false);
  const { id } = inHand.subject;
  return (
    <div class="row row-wrap">
      <Button small onClick={() => void advanceCase(id, { type: 'rejected' })}>
        {t('i_disagreed')}
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
