import { t } from '../../../platform/i18n.js';
import { Button } from '../../components/button.js';
import type { StepProps } from '../../hooks/step-props.js';
import { StepHeading } from '../step-heading.js';
import { isLoggedIn, PageNowNote, usePageNow } from './page-now.js';
import { ReadOn } from './read-on.js';

export function LogInStep({ shop, openCase }: StepProps) {
  const page = usePageNow();
  const isIn = page !== null && isLoggedIn(page);
  return (
    <>
      <StepHeading>{t('log_in_title')}</StepHeading>
      <PageNowNote page={page} openCase={openCase} shop={shop} />
      <ReadOn openCase={openCase} />
      <p class="text-s dim">{t('log_in_text', { shop: shop?.name ?? '' })}</p>
      {shop && !isIn && (
        <Button href={shop.addresses.signIn(openCase.subject.order.host)} newTab iconEnd="tab">
          {t('open_log_in', { shop: shop.name })}
        </Button>
      )}
    </>
  );
}
