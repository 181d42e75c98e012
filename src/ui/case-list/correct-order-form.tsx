import { useState } from 'preact/hooks';
import { lineOf } from '../../domain/cases/case.js';
import {
  type Correction,
  FACT_DAYS,
  FACT_TEXTS,
  type FactKey,
  isByHand,
} from '../../domain/orders/order-correction.js';
import { currencyDigits, type Money } from '../../domain/printed/money.js';
import { t } from '../../platform/i18n.js';
import { correctOrder } from '../../usecases/orders/correct-order.js';
import { orderFactsFromTyped } from '../../usecases/orders/typed-order-facts.js';
import { Button } from '../components/button.js';
import { Field } from '../components/field.js';
import { Note } from '../components/note.js';
import type { OpenCase } from '../hooks/use-case.js';
import { OrderFactsFields } from './order-facts-fields.js';

type Typed = FactKey | 'number';

/** What the shopper has typed is stored in the draft, under names with this prefix, until it is saved. */
const PREFIX = 'order.';

export function isCorrecting(openCase: OpenCase): boolean {
  return Object.keys(openCase.draft.typed ?? {}).some((key) => key.startsWith(PREFIX));
}

function shownOf({ subject }: OpenCase): Record<Typed, string> {
  const { fields, orderId } = subject.order;
  const line = lineOf(subject)?.fields ?? {};
  const texts = Object.fromEntries([...FACT_TEXTS, ...FACT_DAYS].map((field) => [field, fields[field] ?? '']));
  return {
    ...(texts as Record<(typeof FACT_TEXTS)[number] | (typeof FACT_DAYS)[number], string>),
    number: orderId,
    title: line.title ?? '',
    variant: line.variant ?? '',
    quantity: line.quantity === undefined ? '' : String(line.quantity),
    price: amountText(line.unitPrice),
    total: amountText(fields.total),
    currency: (fields.total ?? line.unitPrice)?.currency ?? '',
  };
}

function amountText(money: Money | undefined): string {
  if (!money) return '';
  const digits = currencyDigits(money.currency);
  return (money.minor / 10 ** digits).toFixed(digits);
}

/**
 * Corrects everything known of the order. Only what the shopper changes becomes their word; the rest keeps its source.
 */
export function CorrectOrderForm({ openCase, onDone }: { openCase: OpenCase; onDone: () => void }) {
  const { subject, draft, change } = openCase;
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<'storage' | 'taken' | null>(null);
  const shown = shownOf(openCase);
  const typed = (field: Typed) => draft.typed?.[PREFIX + field];
  const value = (field: Typed) => typed(field) ?? shown[field];
  const set = (field: Typed) => (text: string) => change({ typed: { ...draft.typed, [PREFIX + field]: text } });
  const changed = (field: Typed) => typed(field) !== undefined && value(field).trim() !== shown[field];

  const facts = orderFactsFromTyped(value);
  const faults = tried ? facts.faults : [];
  const close = () => {
    const rest = Object.entries(draft.typed ?? {}).filter(([key]) => !key.startsWith(PREFIX));
    change({ typed: Object.fromEntries(rest) });
    onDone();
  };
  const save = async () => {
    setTried(true);
    if (facts.faults.length > 0) return;
    const inMoney = changed('currency');
    const isChanged = (field: string) =>
      field === 'total'
        ? inMoney || changed('total')
        : field === 'unitPrice'
          ? changed('price') || (inMoney && value('price').trim() !== '')
          : changed(field as Typed);
    const only = (values: object) => Object.fromEntries(Object.entries(values).filter(([field]) => isChanged(field)));
    const correction: Correction = {
      ...(changed('number') ? { orderId: facts.orderId } : {}),
      order: only(facts.order),
      line: only(facts.line),
    };
    try {
      if (await correctOrder(subject.order, subject.lineKey, correction)) close();
      else setFailed('taken');
    } catch {
      setFailed('storage');
    }
  };
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
          error={faults.includes('number') ? t('add_number_error') : undefined}
        />
      )}
      <OrderFactsFields value={value} set={set} faults={faults} />
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
