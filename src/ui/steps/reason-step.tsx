import { REASONS, reasonsFor } from '../../domain/reasons.js';
import { t } from '../../platform/i18n.js';
import { Choice } from '../components/choice.js';
import { ChoiceList } from '../components/choice-list.js';
import { HeadRow } from '../components/head-row.js';
import { Picks } from '../components/picks.js';
import { ReceivedQuestion } from './open-dispute-step.js';
import type { StepProps } from './step-props.js';

export function ReasonStep({ inHand }: StepProps) {
  const { draft, change } = inHand;
  const reasons = reasonsFor(draft.received);
  const choose = (id: string) => {
    const reason = REASONS.find((one) => one.id === id);
    const fits = draft.resolution && reason?.resolutions.includes(draft.resolution);
    change({ reason: id, details: [], ...(fits ? {} : { resolution: undefined }) });
  };
  return (
    <>
      <HeadRow level={1}>{t('reason_title')}</HeadRow>
      <ReceivedQuestion inHand={inHand} />
      {draft.received === undefined && <p class="text-s dim">{t('reason_answer_first')}</p>}
      {reasons.length > 0 && (
        <ChoiceList legend={t('reason_legend')}>
          {reasons.map(({ id, details }) => (
            <Choice
              key={id}
              name="reason"
              value={id}
              checked={draft.reason === id}
              onChoose={choose}
              title={t(key('reason', id))}
              aside={t(key('asks', id))}
            >
              {details.length > 0 && (
                <Picks
                  legend={t('details_legend')}
                  options={details.map((detail) => ({ value: detail, label: t(key('detail', detail)) }))}
                  chosen={draft.details}
                  onChange={(chosen) => change({ details: chosen })}
                />
              )}
              <p>{t(key('bring', id))}</p>
            </Choice>
          ))}
        </ChoiceList>
      )}
    </>
  );
}

export function key(kind: 'reason' | 'asks' | 'bring' | 'detail' | 'evidence' | 'resolution', id: string): string {
  return `${kind}_${id}`.replaceAll('-', '_');
}
