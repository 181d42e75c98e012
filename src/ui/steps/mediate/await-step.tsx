import { currentEvents } from '../../../domain/cases/current-events.js';
import { statusOf } from '../../../domain/cases/transitions.js';
import { t } from '../../../platform/i18n.js';
import { HeadRow } from '../../components/head-row.js';
import { Note } from '../../components/note.js';
import { UndoEvent } from '../../deadlines/undo-event.js';
import type { StepProps } from '../../hooks/step-props.js';
import { readText } from '../../words/deadline-words.js';
import { DoOrNot } from '../do-or-not.js';
import { StepHeading } from '../step-heading.js';
import { WhoseTurn } from './whose-turn.js';

/** Step 10: whose turn it is, what silence means, what not to press. */
export function AwaitStep({ openCase, shop }: StepProps) {
  const { order } = openCase.subject;
  const status = statusOf(currentEvents(openCase.subject));
  const { caseText } = order.fields;
  const source = order.sources.caseText;
  return (
    <>
      <section>
        <StepHeading>{t('turn_title')}</StepHeading>
        <WhoseTurn openCase={openCase} shop={shop} />
      </section>
      <section>
        <HeadRow level={2} look="sub">
          {t('silence_title')}
        </HeadRow>
        <p class="text-s dim">
          {t(status === 'submitted' ? 'silence_seller' : 'silence_unknown', { shop: shop?.name ?? '' })}
        </p>
      </section>
      <DoOrNot title={t('until_then')} dos={[t('until_add')]} donts={[t('until_confirm'), t('until_cancel')]} />
      {caseText && source?.page && (
        <p class="text-xs dim">
          {t('shop_shows', { shop: shop?.name ?? '', words: caseText })} {readText(source.page, source.readAt)}
        </p>
      )}
      {status === 'preparing' && <Note lead={t('not_sent_lead')}>{t('not_sent_text')}</Note>}
      <UndoEvent openCase={openCase} />
    </>
  );
}
