import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.js';
import { addOrder } from '../../usecases/add-order.js';
import { openCaseFor } from '../../usecases/open-case.js';
import { readAmount } from '../../usecases/read-amount.js';
import { Button } from '../components/button.js';
import { Field } from '../components/field.js';
import { HeadRow } from '../components/head-row.js';
import { Note } from '../components/note.js';
import { PopupShell } from '../components/popup-shell.js';
import { Head } from './head.js';
import type { Place } from './place.js';

/** An order written by hand, or what could not be read of one. Only the number is needed. */
export function AddOrderScreen({ orderId, go }: { orderId: string; go: (place: Place) => void }) {
  const [form, setForm] = useState({ number: orderId, title: '', orderedOn: '', total: '', currency: '', before: '' });
  const [failed, setFailed] = useState(false);
  const [tried, setTried] = useState(false);
  const set = (field: keyof typeof form) => (value: string) => setForm({ ...form, [field]: value });
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
