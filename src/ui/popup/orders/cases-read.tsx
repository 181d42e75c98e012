import { t } from '../../../platform/i18n.js';
import type { PageInView } from '../../../usecases/reading/inspect-page.js';
import { HeadRow } from '../../components/head-row.js';
import { CopyPageButton } from '../copy-page-button.js';
import { OrderList } from './order-list.js';
import { UnreadOrder } from './unread-order.js';

interface CasesReadProps {
  cases: NonNullable<PageInView['report']['cases']>;
  tabId: number;
}

/** How many of the page's cases were read, what they lack, and which could not be read. */
export function CasesRead({ cases, tabId }: CasesReadProps) {
  const { read, partly, missing, unread } = cases;
  const found = read + unread.length;
  const names = missing.map((field) => t(`seen_${field}`)).join(', ');
  return (
    <section class="cases-read" aria-label={t('cases_read_label')}>
      <HeadRow level={2} look="sub">
        {found === 0 ? t('cases_none') : t('cases_read', { read, found })}
      </HeadRow>
      <p class="text-xs dim">
        {partly > 0
          ? t('cases_partly', { count: partly, fields: names })
          : t(found === 0 ? 'cases_none_text' : 'cases_read_text')}
      </p>
      {unread.length > 0 && (
        <>
          <OrderList label={t('cases_unread_label')}>
            {unread.slice(0, 20).map(({ position, hint }) => (
              <UnreadOrder key={`${position} ${hint}`} title={t('unread_case', { position })}>
                {t('unread_case_text', { words: hint.slice(0, 60) })}
              </UnreadOrder>
            ))}
          </OrderList>
          <CopyPageButton tabId={tabId} />
        </>
      )}
    </section>
  );
}
