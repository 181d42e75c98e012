import { paidFor } from '../../../domain/cases/case.js';
import { currentEvents } from '../../../domain/cases/current-events.js';
import { statusOf, TRANSITIONS } from '../../../domain/cases/transitions.js';
import { readAmount } from '../../../domain/printed/read-money.js';
import { t } from '../../../platform/i18n.js';
import { advanceCase } from '../../../usecases/cases/advance-case.js';
import { Button } from '../../components/button.js';
import { Field } from '../../components/field.js';
import { HeadRow } from '../../components/head-row.js';
import { SegmentedControl } from '../../components/segmented-control.js';
import { SaveError } from '../../hooks/save-error.js';
import { useAttempt } from '../../hooks/use-attempt.js';
import type { OpenCase } from '../../hooks/use-case.js';
import { typedIn } from '../typed-field.js';

type Kind = 'proposal-received' | 'decision-received';

/** Records a proposal or a decision as the shopper reads it on the marketplace's page. */
export function ProposalForm({ openCase }: { openCase: OpenCase }) {
  const { subject } = openCase;
  const form = typedIn(openCase, 'proposal');
  const { fault, attempt } = useAttempt();
  const status = statusOf(currentEvents(subject));
  if (!TRANSITIONS['decision-received'].from.includes(status)) return null;
  const canPropose = TRANSITIONS['proposal-received'].from.includes(status);
  const kind: Kind = canPropose && form.get('kind') !== 'decision-received' ? 'proposal-received' : 'decision-received';
  const amount = form.get('amount');
  const currency = paidFor(subject)?.currency;
  const read = readAmount(amount, currency);
  const wrong = amount.trim() === '' || read ? undefined : lacksText(amount, currency);
  const keep = async () => {
    await advanceCase(subject.id, { type: kind, amount: read, words: form.get('words') });
    form.clear();
  };
  return (
    <section class="stack">
      <HeadRow level={2} look="sub">
        {t('proposal_title')}
      </HeadRow>
      {canPropose && (
        <SegmentedControl
          label={t('proposal_from')}
          options={[
            { value: 'proposal-received', label: t('proposal_seller') },
            { value: 'decision-received', label: t('proposal_decision') },
          ]}
          value={kind}
          onChange={(next) => form.set('kind', next)}
        />
      )}
      <Field
        label={t('proposal_amount')}
        value={amount}
        onInput={(next) => form.set('amount', next)}
        voice="money"
        inputMode="decimal"
        hint={t(currency ? 'proposal_amount_hint' : 'proposal_amount_hint_currency')}
        error={wrong}
      />
      <Field
        label={t('proposal_words')}
        value={form.get('words')}
        onInput={(next) => form.set('words', next)}
        rows={2}
      />
      <Button small onClick={() => attempt(keep())} reason={wrong}>
        {t('proposal_keep')}
      </Button>
      <SaveError fault={fault} />
    </section>
  );
}

/** What is wrong with an unreadable amount: perhaps only the currency, if nothing tells it. */
function lacksText(amount: string, currency: string | undefined): string {
  return t(currency === undefined && readAmount(amount, 'USD') ? 'amount_needs_currency' : 'amount_unread');
}
