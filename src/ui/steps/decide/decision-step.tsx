import { currentEvents } from '../../../domain/cases/current-events.js';
import { lastOffer } from '../../../domain/cases/history.js';
import { statusOf } from '../../../domain/cases/transitions.js';
import { TOKEN_PERCENT } from '../../../domain/deadlines/dates-for-kind.js';
import { askedFor } from '../../../domain/preparing/blockers.js';
import { percentOf } from '../../../domain/printed/money.js';
import { t } from '../../../platform/i18n.js';
import { messageKey } from '../../../platform/message-keys.js';
import { Note } from '../../components/note.js';
import { UndoEvent } from '../../deadlines/undo-event.js';
import type { StepProps } from '../../hooks/step-props.js';
import { moneyText } from '../../words/format.js';
import { Consequences } from '../consequences.js';
import { ProposalForm } from '../mediate/proposal-form.js';
import { OfferComparison } from '../offer-comparison.js';
import { StepHeading } from '../step-heading.js';
import { Answer } from './answer-buttons.js';
import { Disagreement } from './disagreement.js';
import { ReturnPath } from './return-path.js';

/** Step 11: the proposal beside the request, what each answer ends, and how the goods go back. */
export function DecisionStep({ openCase, shop }: StepProps) {
  const { draft, subject } = openCase;
  const offer = lastOffer(currentEvents(subject));
  const status = statusOf(currentEvents(subject));
  const name = shop?.name ?? '';
  if (status === 'returning') return <ReturnPath openCase={openCase} shop={shop} />;
  if (!offer) {
    return (
      <>
        <StepHeading>{t('decision_title')}</StepHeading>
        <p class="text-s dim">{t('decision_none', { shop: name })}</p>
        <ProposalForm openCase={openCase} />
        <UndoEvent openCase={openCase} />
      </>
    );
  }
  const asked = askedFor({ ...subject, draft });
  const percent = asked && offer.amount ? percentOf(offer.amount, asked) : null;
  const proposed = offer.amount ? moneyText(offer.amount) : null;
  const open = status === 'proposed' || status === 'decided';
  return (
    <>
      <StepHeading>{t('decision_title')}</StepHeading>
      <OfferComparison
        asked={{
          who: t('you_asked'),
          sum: asked ? moneyText(asked) : draft.amountText.trim() || t('amount_not_said'),
          detail: draft.resolution && t(messageKey('resolution', draft.resolution)),
        }}
        proposed={{
          who: whoOffers(offer, name),
          sum: proposed ?? t('amount_not_said'),
          detail: [
            percent !== null && t('share_of_asked', { percent }),
            offer.words && t('quoted', { words: offer.words }),
          ]
            .filter(Boolean)
            .join(' '),
        }}
      />
      {offer.amount?.minor === 0 ? (
        <Note kind="alarm" lead={t('zero_lead')}>
          {t('zero_text')}
        </Note>
      ) : (
        percent !== null &&
        percent <= TOKEN_PERCENT && (
          <Note kind="alarm" lead={t('token_lead', { percent })}>
            {t('token_text')}
          </Note>
        )
      )}
      <Consequences
        level={2}
        ways={[
          { title: t('if_disagree'), lines: [t('disagree_open'), t('disagree_add'), t('disagree_unsure')] },
          {
            title: t('if_accept'),
            lines: [
              proposed === null ? t('accept_amount_unknown') : t('accept_amount', { amount: proposed }),
              t('accept_closes'),
              t('accept_final'),
            ],
          },
        ]}
      />
      <Note kind="warn" lead={t('return_lead')}>
        {t('return_text')}
      </Note>
      <p class="text-s dim">{t('silence_answer')}</p>
      {open && <Answer openCase={openCase} proposed={proposed} />}
      {open && <Disagreement openCase={openCase} />}
      {status === 'contested' && <Note lead={t('contested_lead')}>{t('contested_text', { shop: name })}</Note>}
      <UndoEvent openCase={openCase} />
    </>
  );
}

/** Who made an offer; nobody is named if the page does not say. */
function whoOffers(offer: NonNullable<ReturnType<typeof lastOffer>>, name: string): string {
  if (offer.type === 'decision-received') return t('shop_decided', { shop: name });
  if (offer.by === 'marketplace') return t('shop_proposes', { shop: name });
  return offer.by === undefined && offer.page ? t('page_proposes', { shop: name }) : t('seller_proposes');
}
