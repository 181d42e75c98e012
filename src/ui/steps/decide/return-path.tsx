import { inForce } from '../../../domain/cases/transitions.js';
import { t } from '../../../platform/i18n.js';
import { advanceCase } from '../../../usecases/cases/advance-case.js';
import { Button } from '../../components/button.js';
import { Checklist } from '../../components/checklist.js';
import { ChecklistItem } from '../../components/checklist-item.js';
import { Field } from '../../components/field.js';
import { More } from '../../components/more.js';
import { Note } from '../../components/note.js';
import { TakeBack } from '../../deadlines/undo-event.js';
import { NotKept } from '../../hooks/save-error.js';
import type { StepProps } from '../../hooks/step-props.js';
import { useAttempt } from '../../hooks/use-attempt.js';
import { LetterBox } from '../../texts/letter-box.js';
import { dayHere, dayText } from '../../words/here.js';
import { StepHeading } from '../step-heading.js';
import { typedIn } from '../typed-field.js';

/** The goods go back: label, ship by, tracking number, proof of postage; then what is waited for. */
export function ReturnPath({ inHand, shop }: Pick<StepProps, 'inHand' | 'shop'>) {
  const sent = inForce(inHand.subject.events).findLast((event) => event.type === 'sent-back');
  const proof = inHand.exhibits.some(({ capturedAt }) => sent && capturedAt >= sent.at);
  return (
    <>
      <StepHeading>{t('return_title')}</StepHeading>
      <p class="text-s dim">{t('return_ship_text', shop?.name ?? '')}</p>
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
      <More summary={t('letter_ask_label')}>
        <LetterBox id="ask-label" inHand={inHand} />
      </More>
      {sent ? (
        <Note lead={t('returned_lead', dayText(dayHere(sent.at)))}>{t('returned_text', shop?.name ?? '')}</Note>
      ) : (
        <SentBackForm inHand={inHand} />
      )}
      <TakeBack inHand={inHand} />
    </>
  );
}

function SentBackForm({ inHand }: Pick<StepProps, 'inHand'>) {
  const form = typedIn(inHand, 'sent-back');
  const { fault, attempt } = useAttempt();
  const trackingNumber = form.get('number').trim();
  const keep = async () => {
    const carrier = form.get('carrier').trim();
    await advanceCase(inHand.subject.id, { type: 'sent-back', carrier, trackingNumber });
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
      <NotKept fault={fault} />
    </section>
  );
}
