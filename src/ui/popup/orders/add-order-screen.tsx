import { useEffect, useState } from 'preact/hooks';
import type { FactKey, OrderDraft } from '../../../domain/orders/order-correction.js';
import { t } from '../../../platform/i18n.js';
import { openCaseFor } from '../../../usecases/cases/open-case.js';
import { addOrder } from '../../../usecases/orders/add-order.js';
import { orderDraft, saveOrderDraft } from '../../../usecases/orders/order-draft.js';
import { orderFactsFromTyped } from '../../../usecases/orders/typed-order-facts.js';
import { OrderFactsFields } from '../../case-list/order-facts-fields.js';
import { Button } from '../../components/button.js';
import { Field } from '../../components/field.js';
import { HeadRow } from '../../components/head-row.js';
import { Note } from '../../components/note.js';
import { PopupShell } from '../../components/popup-shell.js';
import type { Place } from '../popup-route.js';
import { Head } from '../screen-head.js';
import { WaitingScreen } from '../waiting-screen.js';

interface AddOrderProps {
  /** The order to complete, which was read in part; empty for a new one. */
  orderId: string;
  go: (place: Place) => void;
}

/**
 * An order written by hand, or the missing part of one that was read. It waits for the stored text before it shows
 * fields.
 */
export function AddOrderScreen({ orderId, go }: AddOrderProps) {
  const [written, setWritten] = useState<OrderDraft | null>(orderId === '' ? null : { number: orderId });
  useEffect(() => {
    if (orderId === '') void orderDraft().then(setWritten);
  }, [orderId]);
  if (!written) return <WaitingScreen />;
  return <AddOrderForm orderId={orderId} go={go} written={written} />;
}

/** Only the order number is required. */
function AddOrderForm({ orderId, go, written }: AddOrderProps & { written: OrderDraft }) {
  const [form, setForm] = useState(written);
  const [failed, setFailed] = useState(false);
  const [tried, setTried] = useState(false);
  // Only an order written from scratch is stored at every keystroke; completing one is short.
  const kept = orderId === '';
  const set = (field: FactKey | 'number') => (value: string) => {
    const next = { ...form, [field]: value };
    setForm(next);
    if (kept) saveOrderDraft(next).catch(() => setFailed(true));
  };
  const value = (field: FactKey | 'number') => form[field] ?? '';
  const facts = orderFactsFromTyped(value);
  const faults = tried ? facts.faults : [];
  const keep = async () => {
    setTried(true);
    if (facts.faults.length > 0) return;
    try {
      const order = await addOrder(facts);
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
        value={value('number')}
        onInput={set('number')}
        voice="mono"
        inputMode="numeric"
        required
        readOnly={orderId !== ''}
        error={faults.includes('number') ? t('add_number_error') : undefined}
      />
      <OrderFactsFields value={value} set={set} faults={faults} short />
      {failed && (
        <Note kind="alarm" lead={t('not_saved_lead')} announced>
          {t('storage_failed_text')}
        </Note>
      )}
    </PopupShell>
  );
}
