import type { CaseEvent } from '../../../domain/cases/case-event.js';
import { currentEvents } from '../../../domain/cases/current-events.js';
import { statusOf } from '../../../domain/cases/transitions.js';
import { paysBack } from '../../../domain/deadlines/dates-for-kind.js';
import { t } from '../../../platform/i18n.js';
import { messageKey } from '../../../platform/message-keys.js';
import { advanceCase } from '../../../usecases/cases/advance-case.js';
import { Button } from '../../components/button.js';
import { Field } from '../../components/field.js';
import { HeadRow } from '../../components/head-row.js';
import { Note } from '../../components/note.js';
import { SaveError } from '../../hooks/save-error.js';
import type { OpenCaseProps } from '../../hooks/step-props.js';
import { useAttempt } from '../../hooks/use-attempt.js';
import { eventText } from '../../words/event-words.js';
import { timeText } from '../../words/format.js';
import { typedIn } from '../typed-field.js';

const OUTCOMES = ['refunded', 'partly', 'refused', 'expired'] as const;
const ARRIVED = ['all', 'part', 'not-yet'] as const;

/** How the case ended, whether the money arrived, what the shopper learned, and how to reopen the case. */
export function FinishSection({ openCase, shop }: OpenCaseProps) {
  const { subject } = openCase;
  const { fault, attempt } = useAttempt();
  if (statusOf(currentEvents(subject)) === 'closed') return <Ended openCase={openCase} shop={shop} />;
  return (
    <section class="stack">
      <HeadRow level={2} look="sub">
        {t('finish_title')}
      </HeadRow>
      <p class="text-xs dim">{t('finish_text')}</p>
      <div class="row row-wrap">
        {OUTCOMES.map((outcome) => (
          <Button key={outcome} small onClick={() => attempt(advanceCase(subject.id, { type: 'finished', outcome }))}>
            {t(`outcome_${outcome}`)}
          </Button>
        ))}
        <Button small onClick={() => attempt(advanceCase(subject.id, { type: 'withdrawn' }))}>
          {t('i_withdrew')}
        </Button>
      </div>
      <SaveError fault={fault} />
    </section>
  );
}

const isEnd = ({ type }: CaseEvent) => type === 'accepted' || type === 'finished' || type === 'withdrawn';

function Ended({ openCase, shop }: OpenCaseProps) {
  const { subject } = openCase;
  const events = currentEvents(subject);
  const at = events.findLastIndex(isEnd);
  const end = events[at];
  const checked = events.slice(at + 1).findLast((event) => event.type === 'money-checked');
  const learned = typedIn(openCase, 'finish');
  const { fault, attempt } = useAttempt();
  return (
    <section class="stack">
      {end?.type === 'withdrawn' && (
        <Note kind="warn" lead={t('withdrawn_lead')}>
          {t('withdrawn_text')}
        </Note>
      )}
      {end && <p class="text-s">{t('ended_by', { event: eventText(end), time: timeText(end.at) })}</p>}
      {paysBack(events) && <MoneyCheck openCase={openCase} shop={shop} checked={checked} />}
      <Field
        label={t('learned_label')}
        value={learned.get('learned')}
        onInput={(next) => learned.set('learned', next)}
        rows={2}
        hint={t('learned_hint')}
      />
      <div class="row">
        <Button small onClick={() => attempt(advanceCase(subject.id, { type: 'reopened' }))}>
          {t('reopen')}
        </Button>
      </div>
      <SaveError fault={fault} />
    </section>
  );
}

/** "Refund complete" on a page does not put money in an account: the shopper looks, and says what they see. */
function MoneyCheck({ openCase, shop, checked }: OpenCaseProps & { checked: CaseEvent | undefined }) {
  const { id } = openCase.subject;
  const { fault, attempt } = useAttempt();
  const say = (arrived: (typeof ARRIVED)[number]) => advanceCase(id, { type: 'money-checked', arrived, amount: null });
  const done = checked?.type === 'money-checked' && checked.arrived === 'all';
  if (done) return <Note lead={t('money_there_lead')}>{t('money_there_text')}</Note>;
  return (
    <>
      <Note
        kind="warn"
        lead={t('money_lead')}
        actions={ARRIVED.map((arrived) => (
          <Button key={arrived} small onClick={() => attempt(say(arrived))}>
            {t(messageKey('money', arrived))}
          </Button>
        ))}
      >
        {t('money_text', { shop: shop?.name ?? '' })}{' '}
        {checked && t('money_last', { event: eventText(checked), time: timeText(checked.at) })}
      </Note>
      <SaveError fault={fault} />
    </>
  );
}
