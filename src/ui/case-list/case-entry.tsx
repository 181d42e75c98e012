import type { Case } from '../../domain/cases/case.js';
import { lineOf } from '../../domain/cases/case.js';
import { currentEvents } from '../../domain/cases/current-events.js';
import { statusOf } from '../../domain/cases/transitions.js';
import { type Deadline, isLastResort } from '../../domain/deadlines/deadline.js';
import { stepNumber } from '../../domain/dispute/steps.js';
import { stepOf } from '../../domain/preparing/step-of.js';
import { shopById } from '../../marketplaces/index.js';
import { language, t } from '../../platform/i18n.js';
import type { CaseSummary } from '../../usecases/cases/list-cases.js';
import { useDeadlineLinks } from '../deadlines/use-deadline-links.js';
import { dutyText, sourceOf, toneOf } from '../words/deadline-words.js';
import { aheadText, dayHere, dayText } from '../words/format.js';
import { titleOf } from '../words/order-words.js';
import { AgendaItem } from './agenda-item.js';

interface CaseEntryProps {
  summary: CaseSummary;
  opens: { href: string } | { onOpen: () => void };
}

/** A case in a list: what is due next and who says so, or that no date is known. */
export function CaseEntry({ summary, opens }: CaseEntryProps) {
  const { subject, next } = summary;
  if (next && !isLastResort(next)) return <DatedEntry subject={subject} next={next} opens={opens} />;
  return (
    <AgendaItem tone="far" day={{ above: '', number: '–', below: '' }} about={aboutText(subject)} {...opens}>
      {t(statusOf(currentEvents(subject)) === 'closed' ? 'case_closed' : 'no_date_known')}
    </AgendaItem>
  );
}

function DatedEntry({ subject, next, opens }: { subject: Case; next: Deadline; opens: CaseEntryProps['opens'] }) {
  const date = Temporal.PlainDate.from(next.on);
  const part = (options: Intl.DateTimeFormatOptions) => date.toLocaleString(language(), options);
  const distance = aheadText(next);
  const shopName = shopById(subject.order.marketplace)?.name ?? '';
  const { links, below } = useDeadlineLinks({
    about: subject.id,
    ofCase: true,
    kind: next.kind,
    deadline: next,
    shopName,
  });
  return (
    <AgendaItem
      tone={toneOf(next)}
      day={{
        above: part({ weekday: 'short' }),
        number: String(date.day),
        below: part({ month: 'short' }),
        dateTime: next.on,
      }}
      about={aboutText(subject)}
      source={sourceOf(next, shopName)}
      links={links}
      below={below}
      {...opens}
    >
      <b>{dutyText(next)}</b>
      {distance && t('after_duty', { distance })}
    </AgendaItem>
  );
}

function aboutText(subject: Case): string {
  const title = lineOf(subject)?.fields.title ?? titleOf(subject.order, subject.lineKey);
  const about = t('title_and_step', { item: title, step: stepNumber(stepOf(subject)) });
  return subject.filed?.as === 'archived'
    ? `${about} · ${t('archived_on', { date: dayText(dayHere(subject.filed.at)) })}`
    : about;
}
