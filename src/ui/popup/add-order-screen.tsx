import { useEffect, useState } from 'preact/hooks';
import { EMPTY_ORDER, type OrderDraft } from '../../domain/order-draft.js';
import { t } from '../../platform/i18n.js';
import { addOrder } from '../../usecases/add-order.js';
import { openCaseFor } from '../../usecases/open-case.js';
import { orderDraft, saveOrderDraft } from '../../usecases/order-draft.js';
import { readAmount } from '../../usecases/read-amount.js';
import { Button } from '../components/button.js';
import { Field } from '../components/field.js';
import { HeadRow } from '../components/head-row.js';
import { Note } from '../components/note.js';
import { PopupShell } from '../components/popup-shell.js';
import { Head } from './head.js';
import type { Place } from './place.js';

interface AddOrderProps {
  /** An order that was read in part, to be completed; empty for a new one. */
  orderId: string;
  go: (place: Place) => void;
}

/** An order written by hand, or what could not be read of one. It shows nothing to type in before it has what was typed. */
export function AddOrderScreen({ orderId, go }: AddOrderProps) {
  const [written, setWritten] = useState(orderId === '' ? null : { ...EMPTY_ORDER, number: orderId });
  useEffect(() => {
    if (orderId === '') void orderDraft().then(setWritten);
  }, [orderId]);
  if (!written) return <PopupShell head={<Head />}>{null}</PopupShell>;
  return <AddOrderForm orderId={orderId} go={go} written={written} />;
}

/** Only the number is needed. */
function AddOrderForm({ orderId, go, written }: AddOrderProps & { written: OrderDraft }) {
  const [form, setForm] = useState(written);
  const [failed, setFailed] = useState(false);
  const [tried, setTried] = useState(false);
  // What completes an order that was read is short; only an order written from nothing is kept at every key.
  const kept = orderId === '';
  const set = (field: keyof OrderDraft) => (value: string) => {
    const next = { ...form, [field]: value };
    setForm(next);
    if (kept) saveOrderDraft(next).catch(() => setFailed(true));
  };
  const number = form.number.replace(/[\s-]/g, '');
  const currency = form.currency.trim().toUpperCase();
  const total = /^[A-Z]{3}$/.test(currency) ? readAmount(form.total, currency) : null;
  const errors = {
    number: /^\d{8,24}$/.test(number) ? undefined : t('add_number_error'),
    total: form.total.trim() !== '' && !total ? t('add_total_error') : undefined,
  };
  const wrong = errors.number ?? errors.total;
  const keep = async () => {
    setTried(true);
    if (wrong) return;
    try {
      const order = await addOrder({
        orderId: number,
        ...(form.title.trim() ? { title: form.title.trim().slice(0, 2000) } : {}),
        ...(form.orderedOn ? { orderedOn: form.orderedOn } : {}),
        ...(total ? { total } : {}),
        ...(form.before ? { refundIfNotDeliveredBefore: form.before } : {}),
      });
      if (kept) await saveOrderDraft(null);
      const [line] = order.lines;
      if (orderId || !line) go({ name: 'start' });
      else go({ name: 'case', caseId: (await openCaseFor(order.id, line.key)).id });
    } catch {
      setFailed(true);
    }
  };
  const actions = (
    <>
      <Button variant="primary" onClick={() => void keep()}>
        {t(orderId ? 'add_complete' : 'add_and_open')}
      </Button>
      <Button variant="quiet" onClick={() => go({ name: 'start' })}>
        {t('cancel')}
      </Button>
    </>
  );
  return (
    <PopupShell head={<Head />} actions={actions} keep={t('keep_here')} stack={3}>
      <HeadRow level={1}>{t(orderId ? 'add_complete_title' : 'add_title')}</HeadRow>
      <p class="text-s dim">{t('add_text')}</p>
      <Field
        label={t('add_number')}
        value={form.number}
        onInput={set('number')}
        voice="mono"
        inputMode="numeric"
        required
        readOnly={orderId !== ''}
        error={tried ? errors.number : undefined}
      />
      <Field label={t('add_item')} value={form.title} onInput={set('title')} />
      <Field label={t('add_ordered_on')} type="date" value={form.orderedOn} onInput={set('orderedOn')} />
      <div class="columns-2">
        <Field
          label={t('add_total')}
          value={form.total}
          onInput={set('total')}
          voice="money"
          inputMode="decimal"
          error={tried ? errors.total : undefined}
        />
        <Field
          label={t('add_currency')}
          value={form.currency}
          onInput={set('currency')}
          placeholder="USD"
          voice="mono"
        />
      </div>
      <Field
        label={t('add_before')}
        type="date"
        value={form.before}
        onInput={set('before')}
        hint={t('add_before_hint')}
      />
      {failed && (
        <Note kind="alarm" lead={t('not_saved_lead')} announced>
          {t('storage_failed_text')}
        </Note>
      )}
    </PopupShell>
  );
}
