import type { CaseEvent } from '../../domain/cases/case-event.js';
import { currentEvents } from '../../domain/cases/current-events.js';
import { t } from '../../platform/i18n.js';
import { ExhibitTag } from '../components/exhibit-tag.js';
import { HeadRow } from '../components/head-row.js';
import { Timeline } from '../components/timeline.js';
import { TimelineEntry } from '../components/timeline-entry.js';
import type { OpenCaseProps } from '../hooks/step-props.js';
import { deadlineSentence, sourceOf } from '../words/deadline-words.js';
import { eventText, isTheirs } from '../words/event-words.js';
import { dayHere, dayText, distanceText, moneyText, timeText } from '../words/format.js';

/** What is due, then what happened, newest first. Entries are added, never overwritten. */
export function CaseTimeline({ openCase, shop }: OpenCaseProps) {
  const { subject, deadlines } = openCase;
  const name = shop?.name ?? '';
  const counting = new Set(currentEvents(subject));
  return (
    <>
      <HeadRow level={2}>{t('timeline')}</HeadRow>
      <Timeline label={t('timeline')}>
        {deadlines.map((deadline) => (
          <TimelineEntry
            key={deadline.kind}
            kind={deadline.who === 'shopper' ? 'due' : 'planned'}
            when={{ dateTime: deadline.on, day: dayText(deadline.on), time: distanceText(deadline.on) ?? undefined }}
            title={deadlineSentence(deadline)}
          >
            {sourceOf(deadline, name).says}
          </TimelineEntry>
        ))}
        {subject.events.toReversed().map((event, index) => (
          <TimelineEntry
            key={`${event.at} ${index}`}
            kind={isTheirs(event) ? 'other' : 'shopper'}
            when={{ dateTime: event.at, day: dayText(dayHere(event.at)), time: timeText(event.at) }}
            title={eventText(event)}
            exhibits={event.type === 'exhibit-added' ? <ExhibitTag letter={event.letter} size="small" /> : undefined}
          >
            {counting.has(event) || event.type === 'undone' ? detailOf(event) : t('event_taken_back')}
          </TimelineEntry>
        ))}
      </Timeline>
      <p class="text-xs dimmer">{t('timeline_hint')}</p>
    </>
  );
}

function detailOf(event: CaseEvent): string | undefined {
  if (event.type === 'deadline-set') return event.why || undefined;
  if (event.type === 'proposal-received' || event.type === 'decision-received') {
    return event.words ? t('quoted', { words: event.words }) : undefined;
  }
  if (event.type === 'message-kept') return t('quoted', { words: event.words });
  if (event.type === 'sent-back') return [event.carrier, event.trackingNumber].filter(Boolean).join(' ');
  if (event.type === 'money-checked') return event.amount ? moneyText(event.amount) : undefined;
  if (event.type === 'submitted' && event.on) return t('event_submitted_on', { date: dayText(event.on) });
  return undefined;
}
