import { PAYMENT_WAYS, type PaymentWay, paymentWayOf } from '../../../domain/dispute/payment.js';
import { t } from '../../../platform/i18n.js';
import { messageKey } from '../../../platform/message-keys.js';
import { Note } from '../../components/note.js';
import { Select } from '../../components/select.js';
import type { OpenCase } from '../../hooks/use-case.js';

/**
 * How the order was paid, by the page's or the shopper's word: it decides which clock outside the shop runs. The chosen
 * way says what it allows.
 */
export function PaidBy({ openCase }: { openCase: OpenCase }) {
  const { draft, change, subject } = openCase;
  const printed = subject.order.fields.paymentMethod;
  const way = draft.paidBy ?? paymentWayOf(printed);
  return (
    <div class="stack">
      <div class="question">
        <span class="field-label" id="paid-by">
          {t('paid_by')}
        </span>
        <Select
          labelledBy="paid-by"
          options={[
            { value: '', label: t('paid_by_not_said') },
            ...PAYMENT_WAYS.map((value) => ({ value, label: t(messageKey('paid_by', value)) })),
          ]}
          value={way ?? ''}
          onChange={(next) => change({ paidBy: next === '' ? undefined : (next as PaymentWay) })}
        />
      </div>
      {printed && !draft.paidBy && <p class="text-xs dim">{t('paid_by_printed', { words: printed })}</p>}
      {way && <Note>{t(messageKey('paid_by_means', way))}</Note>}
    </div>
  );
}
