import { disputeWindowOf } from '../../../domain/deadlines/dispute-window.js';
import { policyOf } from '../../../marketplaces/policy-of.js';
import { zone } from '../../../platform/clock.js';
import { t } from '../../../platform/i18n.js';
import { messageKey } from '../../../platform/message-keys.js';
import { pointAtDispute } from '../../../usecases/overlay/point-at-dispute.js';
import { Button } from '../../components/button.js';
import { DeadlineEntry } from '../../components/deadline-entry.js';
import { Disclosure } from '../../components/disclosure.js';
import { HeadRow } from '../../components/head-row.js';
import { MarkedDate } from '../../components/marked-date.js';
import { Note } from '../../components/note.js';
import type { OpenCaseProps, StepProps } from '../../hooks/step-props.js';
import { closePopup } from '../../shell/close-popup.js';
import { LetterBox } from '../../texts/letter-box.js';
import { originText, sourceOf, toneOf } from '../../words/deadline-words.js';
import { dayText, today } from '../../words/format.js';
import { sentence } from '../../words/sentence.js';
import { DoOrNot } from '../do-or-not.js';
import { StepHeading } from '../step-heading.js';
import { ArrivalQuestion } from './arrival-question.js';

/** Whether the parcel came, whether a dispute can be opened now, what to do first, and where the page's button is. */
export function OpenDisputeStep({ openCase, shop }: StepProps) {
  const { order } = openCase.subject;
  const { arrival, received } = openCase.draft;
  const name = shop?.name ?? '';
  return (
    <>
      <StepHeading>{t('arrival_question')}</StepHeading>
      <ArrivalQuestion openCase={openCase} />
      {received && (
        <Note lead={t('say_on_form')}>
          {t(messageKey('say', arrival ?? (received === 'yes' ? 'here' : 'not-here')))}
        </Note>
      )}
      <OpensWhen openCase={openCase} shop={shop} />
      <section>
        <DoOrNot
          title={t('before_title')}
          dos={[t('before_write'), ...(received === 'yes' ? [t('before_keep_box')] : [])]}
          donts={[t('before_no_confirm')]}
        />
        <Disclosure summary={t('message_summary')}>
          <LetterBox id="message-to-seller" openCase={openCase} />
          {shop && (
            <Button href={shop.addresses.messages(order.host, order.orderId)} newTab iconEnd="tab" small>
              {t('open_messages')}
            </Button>
          )}
        </Disclosure>
      </section>
      <section class="stack">
        <HeadRow level={2} look="sub">
          {t('where_title')}
        </HeadRow>
        <p class="text-s dim">
          {t(order.fields.disputeOffered === false ? 'dispute_not_offered' : 'dispute_where', { shop: name })}
        </p>
        {shop && (
          <Button onClick={() => void pointAtDispute(openCase.subject).then(closePopup)} iconEnd="tab" small>
            {t('show_dispute_button')}
          </Button>
        )}
      </section>
    </>
  );
}

/** From when a dispute can be opened, each date with its source. The end of the window stands above, as what is due. */
function OpensWhen({ openCase, shop }: OpenCaseProps) {
  const { subject, draft, deadlines } = openCase;
  const until = deadlines.find(({ kind }) => kind === 'send-dispute') ?? null;
  const { state, from } = disputeWindowOf({ ...subject, draft }, policyOf(subject.order), until, {
    today: today(),
    zone: zone(),
  });
  const name = shop?.name ?? '';
  return (
    <section class="stack">
      <HeadRow level={2} look="sub">
        {t('opening_title')}
      </HeadRow>
      <p class="text-s">{t(messageKey('opening', state), { shop: name })}</p>
      {from.map((date) => {
        const certain = date.source.kind !== 'policy';
        const mark = (
          <MarkedDate tone={date.on < today() ? 'far' : toneOf({ on: date.on, certain })} dateTime={date.on}>
            {dayText(date.on)}
          </MarkedDate>
        );
        return (
          <DeadlineEntry
            key={date.source.kind}
            source={sourceOf(date, name)}
            hint={date.source.kind === 'policy' ? originText(date) : t('opening_after_delivery_time')}
          >
            {date.on <= today()
              ? sentence(certain ? 'opened_on' : 'opened_about', { date: mark })
              : sentence(certain ? 'opens_on' : 'opens_about', { date: mark })}
          </DeadlineEntry>
        );
      })}
    </section>
  );
}
