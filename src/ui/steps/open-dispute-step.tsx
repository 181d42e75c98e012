import { t } from '../../platform/i18n.js';
import { Button } from '../components/button.js';
import { HeadRow } from '../components/head-row.js';
import { Note } from '../components/note.js';
import { Segment } from '../components/segment.js';
import type { StepProps } from './step-props.js';

/** Whether it came, which decides the reasons, and where the page's own button is. */
export function OpenDisputeStep({ inHand, shop }: StepProps) {
  const { order } = inHand.subject;
  const { received } = inHand.draft;
  const offered = order.fields.disputeOffered;
  return (
    <>
      <HeadRow level={1}>{t('open_dispute_title')}</HeadRow>
      <ReceivedQuestion inHand={inHand} />
      {received === 'no' && <Note lead={t('not_received_lead')}>{t('not_received_text')}</Note>}
      {received === 'yes' && <Note lead={t('received_lead')}>{t('received_text')}</Note>}
      <p class="text-s dim">{t(offered === false ? 'dispute_not_offered' : 'dispute_where', shop?.name ?? '')}</p>
      {shop && (
        <Button href={shop.addresses.order(order.host, order.orderId)} newTab iconEnd="tab" small>
          {t('open_order_page')}
        </Button>
      )}
    </>
  );
}

/** "Did you receive the parcel?" A reason that does not fit the new answer is let go, its details with it. */
export function ReceivedQuestion({ inHand }: Pick<StepProps, 'inHand'>) {
  const { received } = inHand.draft;
  return (
    <div class="row received">
      <span class="field-label grow" id="received">
        {t('received_question')}
      </span>
      <Segment
        labelledBy="received"
        options={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
        value={received ?? null}
        onChange={(value) => {
          if (value !== received)
            inHand.change({ received: value, reason: undefined, details: [], resolution: undefined });
        }}
      />
    </div>
  );
}
