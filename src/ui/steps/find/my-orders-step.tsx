import { t } from '../../../platform/i18n.js';
import { Button } from '../../components/button.js';
import type { StepProps } from '../../hooks/step-props.js';
import { StepHeading } from '../step-heading.js';
import { PageNowNote, usePageNow } from './page-now.js';
import { ReadOn } from './read-on.js';

export function MyOrdersStep({ shop, openCase }: StepProps) {
  const { order } = openCase.subject;
  const page = usePageNow();
  return (
    <>
      <StepHeading>{t('my_orders_title')}</StepHeading>
      <PageNowNote page={page} openCase={openCase} shop={shop} />
      <ReadOn openCase={openCase} />
      <p class="text-s dim">{t('my_orders_text')}</p>
      {shop && (
        <Button href={shop.addresses.orderList(order.host)} newTab iconEnd="tab">
          {t('open_my_orders')}
        </Button>
      )}
    </>
  );
}
