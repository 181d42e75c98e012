import { useState } from 'preact/hooks';
import type { Deadline } from '../../domain/deadlines/deadline.js';
import type { DeadlineKind } from '../../domain/dispute/deadline-kind.js';
import { t } from '../../platform/i18n.js';
import { advanceCase } from '../../usecases/cases/advance-case.js';
import { Button } from '../components/button.js';
import { Field } from '../components/field.js';
import { LinkButton } from '../components/link-button.js';
import { SaveError } from '../hooks/save-error.js';
import { useAttempt } from '../hooks/use-attempt.js';
import { originText } from '../words/deadline-words.js';
import { dayText } from '../words/format.js';

interface CorrectDateProps {
  caseId: string;
  kind: DeadlineKind;
  deadline: Deadline | null;
  shopName: string;
  onDone: () => void;
}

/** Where a date comes from, its alternatives, and the way to set it by hand. The old date is kept. */
export function CorrectDate({ caseId, kind, deadline, shopName, onDone }: CorrectDateProps) {
  const [on, setOn] = useState(deadline?.on ?? '');
  const [why, setWhy] = useState('');
  const { fault, attempt } = useAttempt();
  const set = async (day: string | null) => {
    await advanceCase(caseId, { type: 'deadline-set', kind, on: day, why });
    onDone();
  };
  const whole = /^20\d\d-\d{2}-\d{2}$/.test(on);
  return (
    <form
      class="correct stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (whole) attempt(set(on));
      }}
    >
      {deadline && <p class="text-xs">{originText(deadline)}</p>}
      {deadline?.alternatives.map((alternative) => (
        <p class="text-xs dim" key={`${alternative.on} ${alternative.source.kind}`}>
          {t('rival', { date: dayText(alternative.on), origin: originText(alternative) })}
        </p>
      ))}
      <Field label={t('correct_day')} type="date" value={on} onInput={setOn} required />
      <Field label={t('correct_why')} value={why} onInput={setWhy} />
      <div class="row row-wrap">
        <Button type="submit" small reason={whole ? undefined : t('correct_choose_day')}>
          {t('correct_save')}
        </Button>
        {deadline?.source.kind === 'shopper' && !deadline.source.read && (
          <LinkButton onClick={() => attempt(set(null))}>{t('correct_use_page', { shop: shopName })}</LinkButton>
        )}
        <LinkButton onClick={onDone}>{t('cancel')}</LinkButton>
      </div>
      <SaveError fault={fault} />
    </form>
  );
}
