import { useState } from 'preact/hooks';
import { lineOf } from '../../domain/case.js';
import { currencyDigits } from '../../domain/money.js';
import type { OrderFields } from '../../domain/order.js';
import { type Correction, FACT_DAYS, FACT_TEXTS, isByHand } from '../../domain/order-correction.js';
import { t } from '../../platform/i18n.js';
import { correctOrder } from '../../usecases/correct-order.js';
import { readAmount } from '../../usecases/read-amount.js';
import { Button } from '../components/button.js';
import { Field } from '../components/field.js';
import { Note } from '../components/note.js';
import type { CaseInHand } from '../hooks/use-case.js';

type Typed = 'number' | 'title' | 'total' | 'currency' | (typeof FACT_TEXTS)[number] | (typeof FACT_DAYS)[number];

/** What she has typed in it is kept with the draft, under these names, until she saves it. */
const PREFIX = 'order.';

export function isCorrecting(inHand: CaseInHand): boolean {
  return Object.keys(inHand.draft.typed ?? {}).some((key) => key.startsWith(PREFIX));
}

function shownOf({ subject }: CaseInHand): Record<Typed, string> {
  const { order } = subject;
  const { total } = order.fields;
  const digits = total ? currencyDigits(total.currency) : 0;
  const texts = [...FACT_TEXTS, ...FACT_DAYS].map((field) => [field, order.fields[field] ?? '']);
  return {
    ...(Object.fromEntries(texts) as Record<(typeof FACT_TEXTS)[number] | (typeof FACT_DAYS)[number], string>),
    number: order.orderId,
    title: lineOf(subject)?.fields.title ?? '',
    total: total ? (total.minor / 10 ** digits).toFixed(digits) : '',
    currency: total?.currency ?? '',
  };
}

/** Everything known of the order, to be put right. Only what she changes becomes her word; the rest keeps its source. */
export function CorrectOrderForm({ inHand, onDone }: { inHand: CaseInHand; onDone: () => void }) {
  const { subject, draft, change } = inHand;
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<'storage' | 'taken' | null>(null);
  const shown = shownOf(inHand);
  const typed = (field: Typed) => draft.typed?.[PREFIX + field];
  const value = (field: Typed) => typed(field) ?? shown[field];
  const set = (field: Typed) => (text: string) => change({ typed: { ...draft.typed, [PREFIX + field]: text } });
  const changed = (field: Typed) => typed(field) !== undefined && value(field).trim() !== shown[field];

  const number = value('number').replace(/[\s-]/g, '');
  const currency = value('currency').trim().toUpperCase();
  const total = /^[A-Z]{3}$/.test(currency) ? readAmount(value('total'), currency) : null;
  const errors = {
    number: /^\d{8,24}$/.test(number) ? undefined : t('add_number_error'),
    total: value('total').trim() !== '' && !total ? t('add_total_error') : undefined,
  };
  const close = () => {
    const rest = Object.entries(draft.typed ?? {}).filter(([key]) => !key.startsWith(PREFIX));
    change({ typed: Object.fromEntries(rest) });
    onDone();
  };
  const save = async () => {
    setTried(true);
    if (errors.number ?? errors.total) return;
    const text = (field: Typed) => value(field).trim().slice(0, 2000) || null;
    const fields = [...FACT_TEXTS, ...FACT_DAYS].filter(changed).map((field) => [field, text(field)]);
    const correction: Correction = {
      ...(changed('number') ? { orderId: number } : {}),
      order: {
        ...(Object.fromEntries(fields) as { [Field in keyof OrderFields]?: null }),
        ...(changed('total') || changed('currency') ? { total } : {}),
      },
      line: changed('title') ? { title: text('title') } : {},
    };
    try {
      if (await correctOrder(subject.order, subject.lineKey, correction)) close();
      else setFailed('taken');
    } catch {
      setFailed('storage');
    }
  };
  const day = (field: (typeof FACT_DAYS)[number]) => (
    <Field key={field} label={t(`fact_${field}`)} type="date" value={value(field)} onInput={set(field)} />
  );
  return (
    <div class="correct stack-3">
      <p class="text-xs dim">{t('correct_order_text')}</p>
      {isByHand(subject.order) && (
        <Field
          label={t('fact_number')}
          value={value('number')}
          onInput={set('number')}
          voice="mono"
          inputMode="numeric"
          error={tried ? errors.number : undefined}
        />
      )}
      <Field label={t('fact_item')} value={value('title')} onInput={set('title')} />
      {FACT_TEXTS.map((field) => (
        <Field key={field} label={t(`fact_${field}`)} value={value(field)} onInput={set(field)} />
      ))}
      <div class="columns-2">
        <Field
          label={t('fact_total')}
          value={value('total')}
          onInput={set('total')}
          voice="money"
          inputMode="decimal"
          error={tried ? errors.total : undefined}
        />
        <Field label={t('add_currency')} value={value('currency')} onInput={set('currency')} voice="mono" />
      </div>
      {FACT_DAYS.map(day)}
      {failed && (
        <Note kind="alarm" lead={t('not_saved_lead')} announced>
          {t(failed === 'taken' ? 'number_taken' : 'storage_failed_text')}
        </Note>
      )}
      <div class="row">
        <Button onClick={() => void save()}>{t('correct_order_save')}</Button>
        <Button variant="quiet" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
