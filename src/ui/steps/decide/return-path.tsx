import { currentEvents } from '../../../domain/cases/current-events.js';
import { t } from '../../../platform/i18n.js';
import { advanceCase } from '../../../usecases/cases/advance-case.js';
import { Button } from '../../components/button.js';
import { Checklist } from '../../components/checklist.js';
import { ChecklistItem } from '../../components/checklist-item.js';
import { Disclosure } from '../../components/disclosure.js';
import { Field } from '../../components/field.js';
import { Note } from '../../components/note.js';
import { UndoEvent } from '../../deadlines/undo-event.js';
import { SaveError } from '../../hooks/save-error.js';
import type { OpenCaseProps } from '../../hooks/step-props.js';
import { useAttempt } from '../../hooks/use-attempt.js';
import type { OpenCase } from '../../hooks/use-case.js';
import { LetterBox } from '../../texts/letter-box.js';
import { dayHere, dayText } from '../../words/format.js';
import { StepHeading } from '../step-heading.js';
import { typedIn } from '../typed-field.js';

/** The return: label, ship-by date, tracking number, proof of postage; then what the shopper waits for. */
export function ReturnPath({ openCase, shop }: OpenCaseProps) {
  const sent = currentEvents(openCase.subject).findLast((event) => event.type === 'sent-back');
  const proof = openCase.exhibits.some(({ capturedAt }) => sent && capturedAt >= sent.at);
  return (
    <>
      <StepHeading>{t('return_title')}</StepHeading>
      <p class="text-s dim">{t('return_ship_text', { shop: shop?.name ?? '' })}</p>
      <Checklist label={t('return_title')}>
        <ChecklistItem state="have" word={t('state_do')} quiet detail={t('return_label_detail')}>
          {t('return_label')}
        </ChecklistItem>
        <ChecklistItem state="have" word={t('state_do')} quiet>
          {t('return_pack')}
        </ChecklistItem>
        <ChecklistItem state={proof ? 'have' : 'missing'} word={t(proof ? 'state_have' : 'state_missing')}>
          {t('return_proof')}
        </ChecklistItem>
        <ChecklistItem
          state={sent ? 'have' : 'missing'}
          word={t(sent ? 'state_have' : 'state_missing')}
          detail={sent?.type === 'sent-back' ? `${sent.carrier} ${sent.trackingNumber}` : undefined}
        >
          {t('return_number')}
        </ChecklistItem>
      </Checklist>
      <Disclosure summary={t('letter_ask_label')}>
        <LetterBox id="ask-label" openCase={openCase} />
      </Disclosure>
      {sent ? (
        <Note lead={t('returned_lead', { date: dayText(dayHere(sent.at)) })}>
          {t('returned_text', { shop: shop?.name ?? '' })}
        </Note>
      ) : (
        <SentBackForm openCase={openCase} />
      )}
      <UndoEvent openCase={openCase} />
    </>
  );
}

function SentBackForm({ openCase }: { openCase: OpenCase }) {
  const form = typedIn(openCase, 'sent-back');
  const { fault, attempt } = useAttempt();
  const trackingNumber = form.get('number').trim();
  const keep = async () => {
    const carrier = form.get('carrier').trim();
    await advanceCase(openCase.subject.id, { type: 'sent-back', carrier, trackingNumber });
    form.clear();
  };
  return (
    <section class="stack">
      <Field label={t('return_carrier')} value={form.get('carrier')} onInput={(next) => form.set('carrier', next)} />
      <Field
        label={t('return_number')}
        value={form.get('number')}
        onInput={(next) => form.set('number', next)}
        voice="mono"
        hint={t('return_number_hint')}
      />
      <Button
        small
        onClick={() => attempt(keep())}
        reason={trackingNumber === '' ? t('return_number_first') : undefined}
      >
        {t('i_sent_back')}
      </Button>
      <SaveError fault={fault} />
    </section>
  );
}
