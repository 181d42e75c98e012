import { reasonsFor } from '../../../domain/dispute/reasons.js';
import { printedReason } from '../../../domain/overlay/form-snapshot.js';
import { chosenReason } from '../../../domain/preparing/chosen-reason.js';
import { suggestedReasons } from '../../../domain/preparing/suggestions.js';
import { t } from '../../../platform/i18n.js';
import { dataKey, messageKey } from '../../../platform/message-keys.js';
import { CheckboxGroup } from '../../components/checkbox-group.js';
import { Choice } from '../../components/choice.js';
import { ChoiceList } from '../../components/choice-list.js';
import { Disclosure } from '../../components/disclosure.js';
import { Note } from '../../components/note.js';
import type { StepProps } from '../../hooks/step-props.js';
import { today } from '../../words/format.js';
import { ReceivedQuestion } from '../find/arrival-question.js';
import { StepHeading } from '../step-heading.js';

export function ReasonStep({ openCase, shop }: StepProps) {
  const { draft, change, subject } = openCase;
  const reasons = reasonsFor(draft.received);
  const suggested = suggestedReasons({ ...subject, draft }, today());
  // Printed reasons of the form that match none of ours.
  const ownReasons = openCase.form?.unknownReasons ?? [];
  const choose = (id: string) => {
    const reason = chosenReason({ ...draft, reason: id });
    const fits = draft.resolution && reason?.resolutions.includes(draft.resolution);
    change({ reason: id, details: [], ...(fits ? {} : { resolution: undefined }) });
  };
  return (
    <>
      <StepHeading>{t('reason_title')}</StepHeading>
      <ReceivedQuestion openCase={openCase} />
      {draft.received === undefined && <p class="text-s dim">{t('reason_answer_first')}</p>}
      {suggested.map(({ reason, sign }) => (
        <Note key={reason} lead={t('suggested', { reason: t(dataKey('reason', reason)) })}>
          {t(messageKey('sign', sign))}
        </Note>
      ))}
      {reasons.length > 0 && (
        <ChoiceList legend={t('reason_legend')}>
          {reasons.map(({ id, details, traps, resolutions }) => (
            <Choice
              key={id}
              name="reason"
              value={id}
              checked={draft.reason === id}
              onChoose={choose}
              title={t(dataKey('reason', id))}
              aside={t(dataKey('asks', id))}
            >
              <div class="stack">
                {details.length > 0 && (
                  <CheckboxGroup
                    legend={t('details_legend')}
                    options={details.map((detail) => ({ value: detail, label: t(dataKey('detail', detail)) }))}
                    chosen={draft.details}
                    onChange={(chosen) => change({ details: chosen })}
                  />
                )}
                <p>{t(dataKey('fits', id))}</p>
                <p>{t(dataKey('bring', id))}</p>
                <p>
                  {t('reason_allows', {
                    resolutions: resolutions.map((one) => t(messageKey('resolution', one))).join(t('list_comma')),
                  })}
                </p>
                <Disclosure summary={t('traps_title')}>
                  <ul class="kept">
                    {traps.map((trap) => (
                      <li key={trap}>{t(messageKey('trap', trap))}</li>
                    ))}
                  </ul>
                </Disclosure>
              </div>
            </Choice>
          ))}
          {ownReasons.map((words) => (
            <Choice
              key={words}
              name="reason"
              value={printedReason(words)}
              checked={draft.reason === printedReason(words)}
              onChoose={choose}
              title={words}
              aside={t('on_form', { shop: shop?.name ?? '' })}
            >
              <p>{t('on_form_text')}</p>
            </Choice>
          ))}
        </ChoiceList>
      )}
    </>
  );
}
