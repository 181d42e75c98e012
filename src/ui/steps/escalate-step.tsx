import { dayAfter } from '../../domain/day.js';
import type { Period } from '../../domain/policy.js';
import { statusOf, TRANSITIONS } from '../../domain/transitions.js';
import { t } from '../../platform/i18n.js';
import { advanceCase } from '../../usecases/advance-case.js';
import { Button } from '../components/button.js';
import { DeadlineEntry } from '../components/deadline-entry.js';
import { Field } from '../components/field.js';
import { HeadRow } from '../components/head-row.js';
import { MarkedDate } from '../components/marked-date.js';
import { Note } from '../components/note.js';
import { toneOf } from '../words/deadline-words.js';
import { dayText } from '../words/here.js';
import { sentence } from '../words/sentence.js';
import type { StepProps } from './step-props.js';

/** Routes outside, by the rule that dates them. */
const ROUTES = ['card-chargeback', 'paypal'] as const;
const OUTCOMES = ['refunded', 'partly', 'refused', 'expired'] as const;

export function EscalateStep({ inHand, shop }: StepProps) {
  const { draft, change, subject } = inHand;
  const status = statusOf(subject.events);
  const paidOn = subject.order.fields.paidOn ?? subject.order.fields.orderedOn;
  const periods = ROUTES.flatMap((id) => shop?.policy.periods.find((period) => period.id === id) ?? []);
  return (
    <>
      <HeadRow level={1}>{t('escalate_title')}</HeadRow>
      <p class="text-s dim">{t('escalate_text', shop?.name ?? '')}</p>
      {periods.map((period) => (
        <Route key={period.id} period={period} paidOn={paidOn} />
      ))}
      <Note kind="warn" lead={t('chargeback_lead')}>
        {t('chargeback_text')}
      </Note>
      <Field
        label={t('escalation_notes')}
        value={draft.escalationNotes}
        onInput={(escalationNotes) => change({ escalationNotes })}
        rows={3}
      />
      {status === 'closed' ? (
        <Button small onClick={() => void advanceCase(subject.id, { type: 'reopened' })}>
          {t('reopen')}
        </Button>
      ) : (
        <section class="stack">
          <HeadRow level={2} look="sub">
            {t('finish_title')}
          </HeadRow>
          <div class="row row-wrap">
            {TRANSITIONS.escalated.from.includes(status) && status !== 'escalated' && (
              <Button small onClick={() => void advanceCase(subject.id, { type: 'escalated', route: '' })}>
                {t('i_escalated')}
              </Button>
            )}
            {OUTCOMES.map((outcome) => (
              <Button key={outcome} small onClick={() => void advanceCase(subject.id, { type: 'finished', outcome })}>
                {t(`outcome_${outcome}`)}
              </Button>
            ))}
          </div>
        </section>
      )}
    </>
  );
}

function Route({ period, paidOn }: { period: Period; paidOn: string | undefined }) {
  const days = period.days ?? 0;
  const name = t(`route_${period.id}`.replaceAll('-', '_'));
  const source = { kind: 'estimate' as const, says: t('source_policy'), detail: t('route_days', days) };
  if (!paidOn) return <DeadlineEntry source={source}>{t('route_no_date', name)}</DeadlineEntry>;
  const on = dayAfter(paidOn, days);
  const mark = (
    <MarkedDate tone={toneOf({ on, certain: false })} dateTime={on}>
      {dayText(on)}
    </MarkedDate>
  );
  return (
    <DeadlineEntry source={source} hint={period.source}>
      {sentence('route_until', name, mark)}
    </DeadlineEntry>
  );
}
