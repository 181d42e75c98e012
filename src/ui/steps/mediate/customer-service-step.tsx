import { currentEvents } from '../../../domain/cases/current-events.js';
import { occasionNow, REPLIES, REPLY_LETTERS } from '../../../domain/statement/replies.js';
import { t } from '../../../platform/i18n.js';
import { messageKey } from '../../../platform/message-keys.js';
import { Disclosure } from '../../components/disclosure.js';
import { Field } from '../../components/field.js';
import { HeadRow } from '../../components/head-row.js';
import { LinkButton } from '../../components/link-button.js';
import { Note } from '../../components/note.js';
import { UndoEvent } from '../../deadlines/undo-event.js';
import type { StepProps } from '../../hooks/step-props.js';
import { LetterBox } from '../../texts/letter-box.js';
import { today } from '../../words/format.js';
import { DoOrNot } from '../do-or-not.js';
import { StepHeading } from '../step-heading.js';
import { MessageForm, MessageLog, openRequest } from './message-log.js';
import { ProposalForm } from './proposal-form.js';

/** Step 9: what was said and asked, what to answer, and what to hold on to. */
export function CustomerServiceStep({ openCase, shop, go }: StepProps) {
  const { subject, draft, deadlines } = openCase;
  const request = openRequest(currentEvents(subject));
  const occasion = occasionNow({ subject: { ...subject, draft }, deadlines, today: today() });
  const fitting = occasion && REPLIES[occasion];
  // The letter that fits now stands first and open; the others follow.
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
