import { ARRIVALS, type Arrival, type Draft } from '../../../domain/cases/draft.js';
import { reasonById } from '../../../domain/dispute/reasons.js';
import { t } from '../../../platform/i18n.js';
import { messageKey } from '../../../platform/message-keys.js';
import { Choice } from '../../components/choice.js';
import { ChoiceList } from '../../components/choice-list.js';
import { SegmentedControl } from '../../components/segmented-control.js';
import type { OpenCase } from '../../hooks/use-case.js';

/**
 * "Did it come?" What tracking says is an answer of its own, so that "delivered" on a screen is never taken for a
 * parcel in the shopper's hands. A reason that does not fit a new answer is dropped, with its details.
 */
export function ArrivalQuestion({ openCase }: { openCase: OpenCase }) {
  const { draft, change } = openCase;
  return (
    <ChoiceList legend={t('arrival_question')}>
      {ARRIVALS.map((arrival) => (
        <Choice
          key={arrival}
          name="arrival"
          value={arrival}
          checked={(draft.arrival ?? BY_RECEIVED[draft.received ?? '']) === arrival}
          onChoose={() => change(arrived(draft, arrival))}
          title={t(messageKey('arrival', arrival))}
          hint={t(messageKey('arrival_hint', arrival))}
        />
      ))}
    </ChoiceList>
  );
}

/** For cases from before there were three answers. */
const BY_RECEIVED: Record<string, Arrival> = { yes: 'here', no: 'not-here' };

/** What the shopper's answer changes in the draft. */
export function arrived(draft: Draft, arrival: Arrival): Partial<Draft> {
  const received = arrival === 'here' ? 'yes' : 'no';
  // A more exact answer of the same kind drops nothing, and a reason of the form's own fits no answer.
  const kept = draft.received === received || reasonById(draft.reason)?.received === received;
  return kept ? { arrival, received } : { arrival, received, reason: undefined, details: [], resolution: undefined };
}

/** A short form of the question, where reasons depend on it. */
export function ReceivedQuestion({ openCase }: { openCase: OpenCase }) {
  const { draft, change } = openCase;
  const { received } = draft;
  return (
    <div class="row received">
      <span class="field-label grow" id="received">
        {t('received_question')}
      </span>
      <SegmentedControl
        labelledBy="received"
        options={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
        value={received ?? null}
        onChange={(value) => {
          if (value !== received) change(arrived(draft, value === 'yes' ? 'here' : 'not-here'));
        }}
      />
    </div>
  );
}
