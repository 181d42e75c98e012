import { useState } from 'preact/hooks';
import { statusOf } from '../../domain/transitions.js';
import { t } from '../../platform/i18n.js';
import { Deadline } from '../components/deadline.js';
import { LinkButton } from '../components/link-button.js';
import { deadlineSentence, dutyText, sourceOf } from '../words/deadline-words.js';
import { CorrectDate } from './correct-date.js';
import type { StepProps } from './step-props.js';

/** What is due, before the task: the sentence, who says so, and the way to correct it. */
export function Due({ inHand, shop }: Pick<StepProps, 'inHand' | 'shop'>) {
  const [correcting, setCorrecting] = useState(false);
  const { subject, next } = inHand;
  const name = shop?.name ?? '';
  // A date she is to set where none is known: the one that the case stands before.
  const status = statusOf(subject.events);
  const unknown =
    status === 'preparing' ? 'send-dispute' : status === 'proposed' || status === 'decided' ? 'answer-proposal' : null;
  const shown = next && (next.kind !== 'card-chargeback' || unknown === null) ? next : null;
  const kind = shown?.kind ?? unknown;
  const form = correcting && kind && (
    <CorrectDate
      key={kind}
      caseId={subject.id}
      kind={kind}
      deadline={shown}
      shopName={name}
      onDone={() => setCorrecting(false)}
    />
  );
  if (shown) {
    const correct = {
      text: t('correct'),
      label: t('correct_label', dutyText(shown)),
      onClick: () => setCorrecting(!correcting),
      expanded: correcting,
    };
    return (
      <Deadline label={t('what_is_due')} source={{ ...sourceOf(shown, name), correct }} below={form}>
        {deadlineSentence(shown)}
      </Deadline>
    );
  }
  return (
    <Deadline label={t('what_is_due')} below={form}>
      {unknown ? t(`due_unknown_${unknown}`.replaceAll('-', '_')) : t('due_nothing')}{' '}
      {unknown && (
        <LinkButton onClick={() => setCorrecting(!correcting)} expanded={correcting}>
          {t('set_date')}
        </LinkButton>
      )}
    </Deadline>
  );
}
