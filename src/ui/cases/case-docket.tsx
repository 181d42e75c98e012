import { lineOf } from '../../domain/case.js';
import { type Deadline, isLastResort } from '../../domain/deadline.js';
import { stepNumber } from '../../domain/steps.js';
import { statusOf, stepOf } from '../../domain/transitions.js';
import { shopById } from '../../marketplaces/shops.js';
import { language, t } from '../../platform/i18n.js';
import type { CaseSummary } from '../../usecases/list-orders.js';
import { readAmount } from '../../usecases/read-amount.js';
import { Docket } from '../components/docket.js';
import { DocketItem } from '../components/docket-item.js';
import { HeadRow } from '../components/head-row.js';
import { dutyText, sourceOf, toneOf } from '../words/deadline-words.js';
import { dayText, distanceText, today } from '../words/here.js';
import { titleOf } from '../words/order-words.js';

type Dated = CaseSummary & { next: Deadline };

interface CaseDocketProps {
  cases: readonly CaseSummary[];
  onOpen?: (caseId: string) => void;
  hrefOf?: (caseId: string) => string;
}

/** All cases by what is due: hers, others', and those without a date. */
export function CaseDocket({ cases, onOpen, hrefOf }: CaseDocketProps) {
  const dated = cases.filter((one): one is Dated => one.next !== null && !isLastResort(one.next));
  const byDate = [...dated].sort((a, b) => a.next.on.localeCompare(b.next.on));
  const hers = byDate.filter(({ next }) => next.who === 'shopper');
  const others = byDate.filter(({ next }) => next.who !== 'shopper');
  const rest = cases.filter((one) => !dated.includes(one as Dated));
  const opens = (id: string) => (hrefOf ? { href: hrefOf(id) } : { onOpen: () => onOpen?.(id) });
  const row = (one: Dated) => <DatedCase key={one.subject.id} summary={one} opens={opens(one.subject.id)} />;
  return (
    <>
      <HeadRow level={1} look="group" aside={t('today_is', dayText(today()))}>
        {t(hers.length > 0 ? 'due_from_you' : 'nothing_due')}
      </HeadRow>
      <Docket>{hers.map(row)}</Docket>
      {others.length > 0 && (
        <>
          <HeadRow level={2} look="group">
            {t('waiting_for_others')}
          </HeadRow>
          <Docket>{others.map(row)}</Docket>
        </>
      )}
      {rest.length > 0 && (
        <>
          <HeadRow level={2} look="group">
            {t('without_date')}
          </HeadRow>
          <Docket>
            {rest.map(({ subject }) => (
              <DocketItem
                key={subject.id}
                tone="far"
                day={{ above: '', number: '–', below: '' }}
                about={aboutText(subject)}
                {...opens(subject.id)}
              >
                {t(statusOf(subject.events) === 'closed' ? 'case_closed' : 'no_date_known')}
              </DocketItem>
            ))}
          </Docket>
        </>
      )}
    </>
  );
}

function aboutText(subject: CaseSummary['subject']): string {
  const title = lineOf(subject)?.fields.title ?? titleOf(subject.order, subject.lineKey);
  return t('title_and_step', title, stepNumber(stepOf(subject, readAmount)));
}

function DatedCase({ summary, opens }: { summary: Dated; opens: { href: string } | { onOpen: () => void } }) {
  const { subject, next } = summary;
  const date = Temporal.PlainDate.from(next.on);
  const part = (options: Intl.DateTimeFormatOptions) => date.toLocaleString(language(), options);
  const distance = distanceText(next.on);
  return (
    <DocketItem
      tone={toneOf(next)}
      day={{
        above: part({ weekday: 'short' }),
        number: String(date.day),
        below: part({ month: 'short' }),
        dateTime: next.on,
      }}
      about={aboutText(subject)}
      source={sourceOf(next, shopById(subject.order.marketplace)?.name ?? '')}
      {...opens}
    >
      <b>{dutyText(next)}</b>
      {distance && t('after_duty', distance)}
    </DocketItem>
  );
}
