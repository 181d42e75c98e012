import { FACT_DAYS, FACT_TEXTS, type FactKey } from '../../domain/orders/order-correction.js';
import { t } from '../../platform/i18n.js';
import type { FactFault } from '../../usecases/orders/typed-order-facts.js';
import { Disclosure } from '../components/disclosure.js';
import { Field } from '../components/field.js';

export interface OrderFactsProps {
  value: (field: FactKey) => string;
  set: (field: FactKey) => (text: string) => void;
  /** What the shopper has to correct; empty before the first try to save. */
  faults: readonly FactFault[];
  /** Shows only the most needed fields at first. */
  short?: boolean;
}

/** The days that a short form shows at once. */
const FIRST_DAYS: readonly string[] = ['orderedOn', 'refundIfNotDeliveredBefore'];

/** Every fact of an order that the shopper can write or correct, except its number. */
export function OrderFactsFields({ value, set, faults, short = false }: OrderFactsProps) {
  const shared = (field: FactKey) => ({ label: t(`fact_${field}`), value: value(field), onInput: set(field) });
  const day = (field: (typeof FACT_DAYS)[number]) => (
    <Field
      key={field}
      {...shared(field)}
      type="date"
      hint={field === 'refundIfNotDeliveredBefore' ? t('add_before_hint') : undefined}
      error={
        faults.includes('day') && value(field) !== '' && !/^20\d\d-/.test(value(field)) ? t('add_day_error') : undefined
      }
    />
  );
  const amount = (field: 'total' | 'price') => (
    <Field
      {...shared(field)}
      voice="money"
      inputMode="decimal"
      error={faults.includes(field) ? t('add_total_error') : undefined}
    />
  );
  const isFirst = (field: string) => !short || FIRST_DAYS.includes(field);
  const rest = (
    <>
      <Field {...shared('variant')} />
      <div class="columns-2">
        {amount('price')}
        <Field
          {...shared('quantity')}
          inputMode="numeric"
          error={faults.includes('quantity') ? t('add_quantity_error') : undefined}
        />
      </div>
      {FACT_TEXTS.map((field) => (
        <Field key={field} {...shared(field)} />
      ))}
    </>
  );
  return (
    <>
      <Field {...shared('title')} />
      <div class="columns-2">
        {amount('total')}
        <Field {...shared('currency')} placeholder="USD" voice="mono" />
      </div>
      {!short && rest}
      {FACT_DAYS.filter(isFirst).map(day)}
      {short && (
        <Disclosure
          summary={t('add_more')}
          open={faults.some((fault) => fault === 'price' || fault === 'quantity' || fault === 'day')}
        >
          <div class="stack-3">
            {rest}
            {FACT_DAYS.filter((field) => !isFirst(field)).map(day)}
          </div>
        </Disclosure>
      )}
    </>
  );
}
