import { paidFor } from '../../../domain/cases/case.js';
import { currentEvents } from '../../../domain/cases/current-events.js';
import { statusOf } from '../../../domain/cases/transitions.js';
import { awaitsRefund, isToken } from '../../../domain/deadlines/dates-for-kind.js';
import { EU_EEA, likelyCountry, routesFor } from '../../../domain/dispute/jurisdictions.js';
import { language, t } from '../../../platform/i18n.js';
import { Disclosure } from '../../components/disclosure.js';
import { Field } from '../../components/field.js';
import { LinkButton } from '../../components/link-button.js';
import { Note } from '../../components/note.js';
import { Select } from '../../components/select.js';
import { UndoEvent } from '../../deadlines/undo-event.js';
import type { OpenCaseProps, StepProps } from '../../hooks/step-props.js';
import type { OpenCase } from '../../hooks/use-case.js';
import { StepHeading } from '../step-heading.js';
import { FinishSection } from './finish-section.js';
import { PaidBy } from './paid-by.js';
import { RouteCard } from './route-card.js';

/** Step 12: how the case ended, or further routes with their clocks. */
export function EscalateStep({ openCase, shop }: StepProps) {
  const { draft, change, subject } = openCase;
  const closed = statusOf(currentEvents(subject)) === 'closed';
  const finish = <FinishSection openCase={openCase} shop={shop} />;
  return (
    <>
      <StepHeading>{t(closed ? 'ended_title' : 'escalate_title')}</StepHeading>
      {closed && finish}
      {closed && awaitsRefund(currentEvents(subject)) && !isToken(subject, currentEvents(subject)) ? (
        <Disclosure summary={t('escalate_title')}>
          <div class="stack-3">
            <WaysOn openCase={openCase} shop={shop} />
          </div>
        </Disclosure>
      ) : (
        <WaysOn openCase={openCase} shop={shop} />
      )}
      <Field
        label={t('escalation_notes')}
        value={draft.escalationNotes}
        onInput={(escalationNotes) => change({ escalationNotes })}
        rows={3}
        hint={t('escalation_notes_hint')}
      />
      {!closed && finish}
      <UndoEvent openCase={openCase} />
    </>
  );
}

/** Every further route for a shopper in their country, and how one route can block another. */
function WaysOn({ openCase, shop }: OpenCaseProps) {
  return (
    <>
      <p class="text-s dim">{t('escalate_text', { shop: shop?.name ?? '' })}</p>
      <PaidBy openCase={openCase} />
      <Country openCase={openCase} />
      {routesFor(openCase.draft.country).map((route) => (
        <RouteCard key={route.id} route={route} openCase={openCase} shop={shop} />
      ))}
      <Note kind="warn" lead={t('chargeback_lead')}>
        {t('chargeback_text')}
      </Note>
    </>
  );
}

/** Countries whose public bodies we know; the list calls all others "another country". */
const COUNTRIES = [...EU_EEA, 'GB', 'US', 'BR', 'KR', 'AU'];
const ELSEWHERE = 'ZZ';

/** Where the shopper lives, which decides the public bodies. The payment's currency only suggests it. */
function Country({ openCase }: { openCase: OpenCase }) {
  const { draft, change, subject } = openCase;
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
