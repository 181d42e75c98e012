import { type Deadline, isLastResort } from '../../domain/deadlines/deadline.js';
import { unknownDates } from '../../domain/deadlines/deadlines.js';
import { t } from '../../platform/i18n.js';
import { CaseNotes } from '../case-list/case-notes.js';
import { CaseTools } from '../case-list/case-tools.js';
import { DeadlineEntry } from '../components/deadline-entry.js';
import { SideSection } from '../components/side-section.js';
import { NextDeadline } from '../deadlines/next-deadline.js';
import { PageClaim } from '../deadlines/page-claim.js';
import { UnreadDates } from '../deadlines/unread-dates.js';
import { useDeadlineLinks } from '../deadlines/use-deadline-links.js';
import type { OpenCaseProps } from '../hooks/step-props.js';
import { WhoseTurn } from '../steps/mediate/whose-turn.js';
import { deadlineSentence, originText, readText, sourceOf } from '../words/deadline-words.js';
import { dayText, today } from '../words/format.js';
import { CaseReminders } from './case-reminders.js';

/** The side column of the workspace: every date with its source, whose turn it is, the next reminder. */
export function CaseSide({ openCase, shop }: OpenCaseProps) {
  const { deadlines, subject } = openCase;
  const unknown = unknownDates(subject, deadlines);
  const asksForDate = deadlines.every(isLastResort) || unknown.length > 0;
  return (
    <>
      <SideSection title={t('deadlines')}>
        {asksForDate ? <NextDeadline openCase={openCase} shop={shop} /> : <PageClaim openCase={openCase} shop={shop} />}
        {unknown.length === 0 && <UnreadDates order={subject.order} shopName={shop?.name ?? ''} />}
        {[...deadlines]
          .sort((a, b) => Number(isLastResort(a)) - Number(isLastResort(b)))
          .map((deadline) => (
            <SideDeadline key={deadline.kind} deadline={deadline} caseId={subject.id} shopName={shop?.name ?? ''} />
          ))}
      </SideSection>
      <SideSection title={t('turn_title')}>
        <WhoseTurn openCase={openCase} shop={shop} />
      </SideSection>
      <CaseReminders openCase={openCase} />
      <SideSection title={t('notes_title')}>
        <CaseNotes openCase={openCase} />
      </SideSection>
      <SideSection title={t('this_case')}>
        <CaseTools openCase={openCase} goToCase={(id) => location.assign(`case.html?id=${encodeURIComponent(id)}`)} />
      </SideSection>
    </>
  );
}

function SideDeadline({ deadline, caseId, shopName }: { deadline: Deadline; caseId: string; shopName: string }) {
  const { source, on, aimOn, alternatives, kind } = deadline;
  const { links, below } = useDeadlineLinks({ about: caseId, ofCase: true, kind, deadline, shopName });
  const words = source.kind === 'page-sentence' || source.kind === 'page-countdown' ? source.words : '';
  return (
    <DeadlineEntry
      source={{ ...sourceOf(deadline, shopName), links }}
      quote={words ? t('quoted', { words }) : undefined}
      hint={[
        aimOn < on && aimOn >= today() && deadline.certain && t('aim_for', { date: dayText(aimOn), shop: shopName }),
        deadline.claim && t('date_claimed', { read: readText(deadline.claim.page, deadline.claim.at) }),
        !words && originText(deadline),
        ...alternatives.map((alternative) =>
          t('rival', { date: dayText(alternative.on), origin: originText(alternative) }),
        ),
      ]
        .filter(Boolean)
        .join(' ')}
      below={below}
    >
      {deadlineSentence(deadline)}
    </DeadlineEntry>
  );
}
