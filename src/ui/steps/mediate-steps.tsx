import { type Status, statusOf } from '../../domain/transitions.js';
import { t } from '../../platform/i18n.js';
import { Checklist } from '../components/checklist.js';
import { ChecklistItem } from '../components/checklist-item.js';
import { Field } from '../components/field.js';
import { HeadRow } from '../components/head-row.js';
import { Note } from '../components/note.js';
import { Turn } from '../components/turn.js';
import { readText } from '../words/deadline-words.js';
import { dayHere, dayText } from '../words/here.js';
import { ProposalForm } from './proposal-form.js';
import type { StepProps } from './step-props.js';

/** Step 9: what was said and asked, and what to hold on to. */
export function CustomerServiceStep({ inHand, shop }: StepProps) {
  return (
    <>
      <HeadRow level={1}>{t('service_title')}</HeadRow>
      <Checklist label={t('service_title')}>
        <ChecklistItem state="have" word={t('state_do')}>
          {t('service_in_case', shop?.name ?? '')}
        </ChecklistItem>
        <ChecklistItem state="have" word={t('state_do')}>
          {t('service_capture')}
        </ChecklistItem>
        <ChecklistItem state="wrong" word={t('state_do_not')} quiet>
          {t('service_no_cancel')}
        </ChecklistItem>
      </Checklist>
      <Field
        label={t('service_notes')}
        value={inHand.draft.serviceNotes}
        onInput={(serviceNotes) => inHand.change({ serviceNotes })}
        rows={4}
        hint={t('service_notes_hint')}
      />
      <ProposalForm inHand={inHand} />
    </>
  );
}

/** Who must act now, by status. */
const TURN: Record<Status, 'you' | 'seller' | 'shop' | null> = {
  preparing: 'you',
  submitted: 'seller',
  proposed: 'you',
  decided: 'you',
  contested: 'shop',
  returning: 'you',
  escalated: 'you',
  closed: null,
};

export function WhoseTurn({ inHand, shop }: Pick<StepProps, 'inHand' | 'shop'>) {
  const { events } = inHand.subject;
  const turn = TURN[statusOf(events)];
  const sent = events.findLast(({ type }) => type === 'submitted');
  const parties = [
    { who: 'you', name: t('you'), does: sent ? t('turn_sent', dayText(dayHere(sent.at))) : t('turn_to_send') },
    { who: 'seller', name: t('seller'), does: t('turn_waits') },
    { who: 'shop', name: shop?.name ?? '', does: t('turn_waits') },
  ];
  return (
    <Turn
      label={t('turn_title')}
      parties={parties.map(({ who, name, does }) => ({
        name,
        does: who === turn ? t(who === 'you' ? 'turn_you' : 'turn_now') : does,
        current: who === turn,
      }))}
    />
  );
}

/** Step 10: whose turn, what silence means, what not to press. */
export function AwaitStep({ inHand, shop }: StepProps) {
  const { order, events } = inHand.subject;
  const status = statusOf(events);
  const { caseText } = order.fields;
  const source = order.sources.caseText;
  return (
    <>
      <section>
        <HeadRow level={1}>{t('turn_title')}</HeadRow>
        <WhoseTurn inHand={inHand} shop={shop} />
      </section>
      <section>
        <HeadRow level={2} look="sub">
          {t('silence_title')}
        </HeadRow>
        <p class="text-s dim">{t(status === 'submitted' ? 'silence_seller' : 'silence_unknown', shop?.name ?? '')}</p>
      </section>
      <section>
        <HeadRow level={2} look="sub">
          {t('until_then')}
        </HeadRow>
        <Checklist label={t('until_then')}>
          <ChecklistItem state="have" word={t('state_do')} quiet>
            {t('until_add')}
          </ChecklistItem>
          <ChecklistItem state="wrong" word={t('state_do_not')} quiet>
            {t('until_confirm')}
          </ChecklistItem>
          <ChecklistItem state="wrong" word={t('state_do_not')} quiet>
            {t('until_cancel')}
          </ChecklistItem>
        </Checklist>
      </section>
      {caseText && source?.page && (
        <p class="text-xs dim">
          {t('shop_shows', shop?.name ?? '', caseText)} {readText(source.page, source.readAt)}
        </p>
      )}
      {status === 'preparing' && <Note lead={t('not_sent_lead')}>{t('not_sent_text')}</Note>}
    </>
  );
}
