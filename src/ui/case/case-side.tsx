import { useState } from 'preact/hooks';
import { dayAfter } from '../../domain/day.js';
import { type Deadline, SAFETY_DAYS } from '../../domain/deadlines.js';
import { nextReminderAt, remindersOf } from '../../domain/reminders.js';
import { now, zone } from '../../platform/clock.js';
import { t } from '../../platform/i18n.js';
import { getSettings } from '../../storage/settings.js';
import { DeadlineEntry } from '../components/deadline-entry.js';
import { SideSection } from '../components/side-section.js';
import { useLive } from '../hooks/use-live.js';
import { CorrectDate } from '../steps/correct-date.js';
import { Due } from '../steps/due.js';
import { WhoseTurn } from '../steps/mediate-steps.js';
import type { StepProps } from '../steps/step-props.js';
import { deadlineSentence, dutyText, originText, sourceOf } from '../words/deadline-words.js';
import { dayText, timeText } from '../words/here.js';

/** At the side of the workspace: every date with its source, whose turn it is, the next reminder. */
export function CaseSide({ inHand, shop }: Pick<StepProps, 'inHand' | 'shop'>) {
  const { deadlines, subject } = inHand;
  return (
    <>
      <SideSection title={t('deadlines')}>
        {deadlines.every(({ kind }) => kind === 'card-chargeback') && <Due inHand={inHand} shop={shop} />}
        {[...deadlines]
          .sort((a, b) => Number(a.kind === 'card-chargeback') - Number(b.kind === 'card-chargeback'))
          .map((deadline) => (
            <SideDeadline key={deadline.kind} deadline={deadline} caseId={subject.id} shopName={shop?.name ?? ''} />
          ))}
      </SideSection>
      <SideSection title={t('turn_title')}>
        <WhoseTurn inHand={inHand} shop={shop} />
      </SideSection>
      <Reminders inHand={inHand} />
    </>
  );
}

function SideDeadline({ deadline, caseId, shopName }: { deadline: Deadline; caseId: string; shopName: string }) {
  const [correcting, setCorrecting] = useState(false);
  const { source, certain, on, who, rivals } = deadline;
  const correct = {
    text: t('correct'),
    label: t('correct_label', dutyText(deadline)),
    onClick: () => setCorrecting(!correcting),
    expanded: correcting,
  };
  const words = source.kind === 'page-sentence' ? source.words : '';
  // The page prints a day and not the zone it ends in: one day earlier is safe everywhere.
  const aim = certain && who === 'shopper' && source.kind === 'page-sentence';
  return (
    <DeadlineEntry
      source={{ ...sourceOf(deadline, shopName), correct }}
      quote={words ? t('quoted', words) : undefined}
      hint={[
        aim && t('aim_for', dayText(dayAfter(on, -SAFETY_DAYS)), shopName),
        !words && originText(deadline),
        ...rivals.map((rival) => t('rival', dayText(rival.on), originText(rival))),
      ]
        .filter(Boolean)
        .join(' ')}
      below={
        correcting && (
          <CorrectDate
            caseId={caseId}
            kind={deadline.kind}
            deadline={deadline}
            shopName={shopName}
            onDone={() => setCorrecting(false)}
          />
        )
      }
    >
      {deadlineSentence(deadline)}
    </DeadlineEntry>
  );
}

function Reminders({ inHand }: Pick<StepProps, 'inHand'>) {
  const settings = useLive('settings', ['settings'], getSettings);
  if (settings.state !== 'ready') return null;
  const { subject, deadlines } = inHand;
  const planned = remindersOf(subject.id, deadlines, settings.value.reminders, zone(), subject.openedAt);
  const next = nextReminderAt(planned, now());
  return (
    <SideSection title={t('reminders')}>
      <p class="text-s dim">{next ? t('next_reminder', timeText(next)) : t('no_reminder')}</p>
    </SideSection>
  );
}
