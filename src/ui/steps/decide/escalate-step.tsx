import { paidFor } from '../../../domain/cases/case.js';
import { statusOf } from '../../../domain/cases/transitions.js';
import { EU_EEA, likelyCountry, routesFor } from '../../../domain/dispute/jurisdictions.js';
import { language, t } from '../../../platform/i18n.js';
import { Field } from '../../components/field.js';
import { LinkButton } from '../../components/link-button.js';
import { More } from '../../components/more.js';
import { Note } from '../../components/note.js';
import { Select } from '../../components/select.js';
import { TakeBack } from '../../deadlines/undo-event.js';
import type { StepProps } from '../../hooks/step-props.js';
import { StepHeading } from '../step-heading.js';
import { FinishSection, isPaidBack } from './finish-section.js';
import { RouteCard } from './route-card.js';

/** Step 12: how it ended, or the ways on, each with its own clock. */
export function EscalateStep({ inHand, shop }: StepProps) {
  const { draft, change, subject } = inHand;
  const closed = statusOf(subject.events) === 'closed';
  const finish = <FinishSection inHand={inHand} shop={shop} />;
  return (
    <>
      <StepHeading>{t(closed ? 'ended_title' : 'escalate_title')}</StepHeading>
      {closed && finish}
      {closed && isPaidBack(subject.events) ? (
        <More summary={t('escalate_title')}>
          <div class="stack-3">
            <WaysOn inHand={inHand} shop={shop} />
          </div>
        </More>
      ) : (
        <WaysOn inHand={inHand} shop={shop} />
      )}
      <Field
        label={t('escalation_notes')}
        value={draft.escalationNotes}
        onInput={(escalationNotes) => change({ escalationNotes })}
        rows={3}
        hint={t('escalation_notes_hint')}
      />
      {!closed && finish}
      <TakeBack inHand={inHand} />
    </>
  );
}

/** Every way on for a shopper where she lives, and what one can do to another. */
function WaysOn({ inHand, shop }: Pick<StepProps, 'inHand' | 'shop'>) {
  return (
    <>
      <p class="text-s dim">{t('escalate_text', shop?.name ?? '')}</p>
      <Country inHand={inHand} />
      {routesFor(inHand.draft.country).map((route) => (
        <RouteCard key={route.id} route={route} inHand={inHand} shop={shop} />
      ))}
      <Note kind="warn" lead={t('chargeback_lead')}>
        {t('chargeback_text')}
      </Note>
    </>
  );
}

/** Countries whose bodies are known, by name; every other one is "another country". */
const COUNTRIES = [...EU_EEA, 'GB', 'US', 'BR', 'KR', 'AU'];
const ELSEWHERE = 'ZZ';

/** Where she lives, for the public bodies there. The currency she paid in can suggest it; she says it. */
function Country({ inHand }: Pick<StepProps, 'inHand'>) {
  const { draft, change, subject } = inHand;
  const names = new Intl.DisplayNames([language()], { type: 'region' });
  const sorted = COUNTRIES.map((value) => ({ value, label: names.of(value) ?? value })).sort((a, b) =>
    a.label.localeCompare(b.label, language()),
  );
  const options = [
    { value: '', label: t('country_not_said') },
    ...sorted,
    { value: ELSEWHERE, label: t('country_other') },
  ];
  const likely = draft.country ? undefined : likelyCountry(paidFor(subject)?.currency);
  return (
    <div class="stack">
      <div class="question">
        <span class="field-label" id="country">
          {t('country')}
        </span>
        <Select
          labelledBy="country"
          options={options}
          value={draft.country ?? ''}
          onChange={(next) => change({ country: next })}
        />
      </div>
      {likely && (
        <p class="text-xs dim">
          {t('country_by_currency')}{' '}
          <LinkButton onClick={() => change({ country: COUNTRIES.includes(likely) ? likely : ELSEWHERE })}>
            {names.of(likely) ?? likely}
          </LinkButton>
        </p>
      )}
    </div>
  );
}
