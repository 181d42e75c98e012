import { currentEvents } from '../../../domain/cases/current-events.js';
import { submittedOn } from '../../../domain/cases/history.js';
import { statusOf } from '../../../domain/cases/transitions.js';
import { turnOf } from '../../../domain/cases/turn.js';
import { occasionNow, REPLIES, REPLY_LETTERS } from '../../../domain/statement/replies.js';
import { zone } from '../../../platform/clock.js';
import { t } from '../../../platform/i18n.js';
import { messageKey } from '../../../platform/message-keys.js';
import { Disclosure } from '../../components/disclosure.js';
import { Field } from '../../components/field.js';
import { HeadRow } from '../../components/head-row.js';
import { LinkButton } from '../../components/link-button.js';
import { Note } from '../../components/note.js';
import { UndoEvent } from '../../deadlines/undo-event.js';
import type { OpenCaseProps, StepProps } from '../../hooks/step-props.js';
import { LetterBox } from '../../texts/letter-box.js';
import { readText } from '../../words/deadline-words.js';
import { dayText, today } from '../../words/format.js';
import { DoOrNot } from '../do-or-not.js';
import { StepHeading } from '../step-heading.js';
import { Turn } from '../turn.js';
import { MessageForm, MessageLog, openRequest } from './message-log.js';
import { ProposalForm } from './proposal-form.js';

/** Step 9: what was said and asked, what to answer, and what to hold on to. */
export function CustomerServiceStep({ openCase, shop, go }: StepProps) {
  const { subject, draft, deadlines } = openCase;
  const request = openRequest(currentEvents(subject));
  const occasion = occasionNow({ subject: { ...subject, draft }, deadlines, today: today() });
  const fitting = occasion && REPLIES[occasion];
  // What fits now stands first and open; the others follow for whatever else may come.
  const letters = [...(fitting ? [fitting] : []), ...REPLY_LETTERS.filter((id) => id !== fitting)];
  const name = shop?.name ?? '';
  return (
    <>
      <StepHeading>{t('service_title')}</StepHeading>
      {request && (
        <Note
          kind="warn"
          lead={t('request_lead')}
          actions={<LinkButton onClick={() => go('evidence')}>{t('request_go')}</LinkButton>}
        >
          {t('quoted', { words: request.words })}
        </Note>
      )}
      <MessageLog openCase={openCase} />
      <section>
        <HeadRow level={2} look="sub">
          {t('replies_title')}
        </HeadRow>
        {occasion && <p class="text-s">{t('reply_fits', { occasion: t(messageKey('says', occasion)) })}</p>}
        {letters.map((id) => (
          <Disclosure key={id} summary={t(messageKey('letter', id))} open={id === fitting}>
            <LetterBox id={id} openCase={openCase} />
          </Disclosure>
        ))}
      </section>
      <MessageForm openCase={openCase} shop={shop} />
      <ProposalForm openCase={openCase} />
      <DoOrNot
        title={t('hold_on_title')}
        dos={[t('service_in_case', { shop: name }), t('service_capture')]}
        donts={[t('service_no_cancel')]}
      />
      <Field
        label={t('service_notes')}
        value={openCase.draft.serviceNotes}
        onInput={(serviceNotes) => openCase.change({ serviceNotes })}
        rows={3}
        hint={t('service_notes_hint')}
      />
      <UndoEvent openCase={openCase} />
    </>
  );
}

export function WhoseTurn({ openCase, shop }: OpenCaseProps) {
  const events = currentEvents(openCase.subject);
  const turn = turnOf(events);
  const sent = events.findLast((event) => event.type === 'submitted');
  const parties = [
    {
      who: 'shopper',
      name: t('you'),
      does: sent ? t('turn_sent', { date: dayText(submittedOn(sent, zone())) }) : t('turn_to_send'),
    },
    { who: 'seller', name: t('seller'), does: t('turn_waits') },
    { who: 'marketplace', name: shop?.name ?? '', does: t('turn_waits') },
  ];
  return (
    <Turn
      label={t('turn_title')}
      parties={parties.map(({ who, name, does }) => ({
        name,
        does: who === turn ? t(who === 'shopper' ? 'turn_you' : 'turn_now') : does,
        current: who === turn,
      }))}
    />
  );
}

/** Step 10: whose turn, what silence means, what not to press. */
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
