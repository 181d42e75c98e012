import { useState } from 'preact/hooks';
import { lineOf } from '../../../domain/cases/case.js';
import { missingFields } from '../../../domain/orders/order.js';
import { FACT_DAYS, FACT_TEXTS } from '../../../domain/orders/order-correction.js';
import { alternativesOf } from '../../../domain/orders/order-record.js';
import { moneySchema } from '../../../domain/printed/money.js';
import type { Source } from '../../../domain/reading/source.js';
import { daySchema } from '../../../domain/time/instants.js';
import { t } from '../../../platform/i18n.js';
import { messageKey } from '../../../platform/message-keys.js';
import { CorrectOrderForm, isCorrecting } from '../../case-list/correct-order-form.js';
import { Button } from '../../components/button.js';
import { Facts } from '../../components/facts.js';
import { LinkButton } from '../../components/link-button.js';
import { Note } from '../../components/note.js';
import { OrderNumber } from '../../components/order-number.js';
import type { StepProps } from '../../hooks/step-props.js';
import { readText } from '../../words/deadline-words.js';
import { dayText, moneyText, timeText } from '../../words/format.js';
import { titleOf } from '../../words/order-words.js';
import { StepHeading } from '../step-heading.js';
import { PageNowNote, usePageNow } from './page-now.js';
import { parcelFacts } from './parcel-facts.js';

/** The known facts of the order, each with its source and a way to correct it, and what was not found. */
export function IdentifyStep({ shop, openCase }: StepProps) {
  const [opened, setOpened] = useState(false);
  const page = usePageNow();
  const { subject } = openCase;
  const { order, lineKey } = subject;
  const line = lineOf(subject);
  const correcting = opened || isCorrecting(openCase);
  const { total, printedTotal, stateText } = order.fields;
  const texts = { ...order.fields, ...(stateText ? { stateText: t('quoted', { words: stateText }) } : {}) };
  const facts = [
    { term: t('fact_number'), value: <OrderNumber value={order.orderId} /> },
    {
      term: t('fact_title'),
      value: fact(titleOf(order, lineKey), sourceText(line?.sources.title)),
    },
    line?.fields.variant && {
      term: t('fact_variant'),
      value: fact(line.fields.variant, sourceText(line.sources.variant)),
    },
    line?.fields.unitPrice && {
      term: t('fact_price'),
      value: fact(moneyText(line.fields.unitPrice), sourceText(line.sources.unitPrice), rivalTexts(line, 'unitPrice')),
    },
    line?.fields.quantity && {
      term: t('fact_quantity'),
      value: fact(String(line.fields.quantity), sourceText(line.sources.quantity), rivalTexts(line, 'quantity')),
    },
    ...FACT_TEXTS.map((field) => {
      const value = texts[field];
      return value && { term: t(`fact_${field}`), value: fact(value, sourceText(order.sources[field])) };
    }),
    ...parcelFacts(order.fields),
    (total || printedTotal) && {
      term: t('fact_total'),
      value: fact(
        total ? moneyText(total) : (printedTotal ?? ''),
        sourceText(order.sources[total ? 'total' : 'printedTotal']),
        rivalTexts(order, 'total'),
      ),
    },
    ...FACT_DAYS.map((field) => {
      const value = order.fields[field];
      const source = sourceText(order.sources[field]);
      return value && { term: t(`fact_${field}`), value: fact(dayText(value), source, rivalTexts(order, field)) };
    }),
  ];
  const missing = missingFields(order);
  return (
    <>
      <StepHeading
        aside={
          <LinkButton onClick={() => setOpened(!correcting)} expanded={correcting} label={t('correct_order_label')}>
            {t('correct')}
          </LinkButton>
        }
      >
        {t('identify_title')}
      </StepHeading>
      <PageNowNote page={page} openCase={openCase} shop={shop} />
      <Facts facts={facts.filter((one) => typeof one === 'object' && one !== null)} />
      {missing.length > 0 && (
        <Note kind="warn" lead={t('not_found_lead')}>
          {missing.map((field) => t(`field_${field}`)).join(t('list_comma'))}. {t('not_found_text')}
        </Note>
      )}
      {correcting && <CorrectOrderForm openCase={openCase} onDone={() => setOpened(false)} />}
      {shop && (
        <Button href={shop.addresses.order(order.host, order.orderId)} newTab iconEnd="tab" small>
          {t('open_order_page')}
        </Button>
      )}
    </>
  );
}

export function sourceText(source: Source | undefined): string {
  if (!source) return '';
  return source.page === null
    ? t('fact_typed', { time: timeText(source.readAt) })
    : readText(source.page, source.readAt);
}

export function fact(value: string, source: string, rivals: readonly string[] = []) {
  return [
    value,
    source && <span class="text-xs dimmer"> {source}</span>,
    ...rivals.map((rival) => (
      <span key={rival} class="rival text-xs">
        {rival}
      </span>
    )),
  ];
}

/** What another page says instead: "The order page says Oct 1, 2026". */
export function rivalTexts(...of: Parameters<typeof alternativesOf>): string[] {
  return alternativesOf(...of).flatMap(({ value, source }) => {
    const money = moneySchema.safeParse(value);
    const day = daySchema.safeParse(value);
    const count = typeof value === 'number' ? String(value) : null;
    const words = money.success ? moneyText(money.data) : day.success ? dayText(day.data) : count;
    if (words === null) return [];
    const { page } = source;
    return page === null
      ? t('fact_by_shopper', { value: words })
      : t('fact_differs', { page: t(messageKey('page', page)), value: words, time: timeText(source.readAt) });
  });
}
