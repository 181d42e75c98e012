import { useState } from 'preact/hooks';
import { paidFor } from '../../domain/case.js';
import { statusOf, TRANSITIONS } from '../../domain/transitions.js';
import { t } from '../../platform/i18n.js';
import { advanceCase } from '../../usecases/advance-case.js';
import { readAmount } from '../../usecases/read-amount.js';
import { Button } from '../components/button.js';
import { Field } from '../components/field.js';
import { HeadRow } from '../components/head-row.js';
import { Segment } from '../components/segment.js';
import type { StepProps } from './step-props.js';

type Kind = 'proposal-received' | 'decision-received';

/** A proposal or a decision, as she reads it on the marketplace's page. */
export function ProposalForm({ inHand }: Pick<StepProps, 'inHand'>) {
  const [kind, setKind] = useState<Kind>('proposal-received');
  const [amount, setAmount] = useState('');
  const [words, setWords] = useState('');
  const { subject } = inHand;
  const status = statusOf(subject.events);
  if (!TRANSITIONS['proposal-received'].from.includes(status)) return null;
  const currency = paidFor(subject)?.currency;
  const read = currency ? readAmount(amount, currency) : null;
  const unread = amount.trim() !== '' && !read;
  const keep = async () => {
    await advanceCase(subject.id, { type: kind, amount: read, words });
    setAmount('');
    setWords('');
  };
  return (
    <section class="stack">
      <HeadRow level={2} look="sub">
        {t('proposal_title')}
      </HeadRow>
      <Segment
        label={t('proposal_from')}
        options={[
          { value: 'proposal-received', label: t('proposal_seller') },
          { value: 'decision-received', label: t('proposal_decision') },
        ]}
        value={kind}
        onChange={setKind}
      />
      <Field
        label={t('proposal_amount')}
        value={amount}
        onInput={setAmount}
        voice="money"
        inputMode="decimal"
        hint={t('proposal_amount_hint')}
        error={unread ? t('amount_unread') : undefined}
      />
      <Field label={t('proposal_words')} value={words} onInput={setWords} rows={2} />
      <Button small onClick={() => void keep()} reason={unread ? t('amount_unread') : undefined}>
        {t('proposal_keep')}
      </Button>
    </section>
  );
}
