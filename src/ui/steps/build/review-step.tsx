import { paidFor } from '../../../domain/cases/case.js';
import type { CaseEvent } from '../../../domain/cases/case-event.js';
import { currentEvents } from '../../../domain/cases/current-events.js';
import { submittedOn } from '../../../domain/cases/history.js';
import { statusOf } from '../../../domain/cases/transitions.js';
import { asksForAmount } from '../../../domain/dispute/resolutions.js';
import type { StepId } from '../../../domain/dispute/steps.js';
import { printedReasonIn } from '../../../domain/overlay/form-snapshot.js';
import { askedFor, blockersOf } from '../../../domain/preparing/blockers.js';
import { chosenReason } from '../../../domain/preparing/chosen-reason.js';
import { zone } from '../../../platform/clock.js';
import { plural, t } from '../../../platform/i18n.js';
import { dataKey, messageKey } from '../../../platform/message-keys.js';
import { Checklist } from '../../components/checklist.js';
import { ChecklistItem, type CheckState } from '../../components/checklist-item.js';
import { LinkButton } from '../../components/link-button.js';
import { Note } from '../../components/note.js';
import type { StepProps } from '../../hooks/step-props.js';
import type { OpenCase } from '../../hooks/use-case.js';
import { CopyText } from '../../texts/written-text.js';
import { dayText, moneyText, timeText } from '../../words/format.js';
import { StepHeading } from '../step-heading.js';
import { StatementChecks } from './statement-editor.js';
import { statementLimit } from './use-statement.js';

interface Line {
  step: StepId;
  state: CheckState;
  text: string;
  detail?: string;
}

/** What is missing: it blocks the dispute. */
function blockerLines(openCase: OpenCase): Line[] {
  const { draft, subject } = openCase;
  const paid = paidFor(subject);
  return blockersOf({ ...subject, draft }, statementLimit(openCase)).map(({ id, step }) => ({
    step,
    state: id.endsWith('-unanswered') || id === 'statement-empty' ? 'missing' : 'wrong',
    text: id === 'amount-over-paid' && paid ? t('amount_over', { paid: moneyText(paid) }) : t(dataKey('blocker', id)),
    detail: t('blocker_detail'),
  }));
}

/** What could be better: it blocks nothing. */
function warningLines({ draft, exhibits }: OpenCase): Line[] {
  const reason = chosenReason(draft);
  return (reason?.evidence ?? [])
    .filter((id) => !exhibits.some(({ answers }) => answers === id) && !draft.notAvailable.includes(id))
    .map((id) => ({
      step: 'evidence',
      state: 'missing',
      text: t(messageKey('evidence', id)),
      detail: t('evidence_optional'),
    }));
}

/** The name of one of our reasons, or the form's own words for one of its own. */
function reasonText(reason: string | undefined): string {
  return printedReasonIn(reason ?? '') ?? t(dataKey('reason', reason ?? ''));
}

/** What is ready, as it will be sent. */
function readyLines(openCase: OpenCase): Line[] {
  const { draft, exhibits, subject } = openCase;
  const open = new Set(blockersOf({ ...subject, draft }, statementLimit(openCase)).map(({ step }) => step));
  const reason = chosenReason(draft);
  const details = draft.details.map((detail) => t(dataKey('detail', detail))).join(t('list_comma'));
  const paid = paidFor(subject);
  const asked = askedFor({ ...subject, draft });
  const resolution = draft.resolution && t(messageKey('resolution', draft.resolution));
  const amount =
    asked &&
    paid &&
    asksForAmount(draft.resolution) &&
    t('amount_line', { asked: moneyText(asked), paid: moneyText(paid) });
  const letters = exhibits.map(({ letter }) => letter).join(t('list_comma'));
  const lines: (Line | false | '' | undefined)[] = [
    draft.received && { step: 'open-dispute', state: 'have', text: t(`received_${draft.received}`) },
    reason && {
      step: 'reason',
      state: 'have',
      text: details
        ? t('reason_with_details', { reason: reasonText(draft.reason), details })
        : reasonText(draft.reason),
    },
    draft.statement.trim() && { step: 'evidence', state: 'have', text: plural('your_text', draft.statement.length) },
    resolution && {
      step: 'resolution',
      state: 'have',
      text: amount ? t('resolution_with_amount', { resolution, amount }) : resolution,
    },
  ];
  const ready = lines.filter((line) => typeof line === 'object').filter(({ step }) => !open.has(step));
  if (exhibits.length > 0)
    ready.push({ step: 'evidence', state: 'have', text: plural('exhibits_ready', exhibits.length, { letters }) });
  return ready;
}

const WORD = {
  have: 'state_have',
  missing: 'state_missing',
  wrong: 'state_wrong',
  'not-asked': 'state_without',
} as const satisfies Record<CheckState, string>;

const isSubmitted = (event: CaseEvent) => event.type === 'submitted';

/** When the dispute was submitted, and who says so: the case page or the shopper. */
function sentText(event: CaseEvent, name: string): string {
  if (event.type !== 'submitted') return '';
  const day = dayText(submittedOn(event, zone()));
  return event.page
    ? t('review_sent_told', { date: day, shop: name, time: timeText(event.at) })
    : t('review_sent_said', { date: day });
}

export function ReviewStep({ openCase, shop, go }: StepProps) {
  const lines = [...blockerLines(openCase), ...warningLines(openCase), ...readyLines(openCase)];
  const ready = lines.filter(({ state }) => state === 'have').length;
  const events = currentEvents(openCase.subject);
  const sent = statusOf(events) === 'preparing' ? undefined : events.findLast(isSubmitted);
  return (
    <>
      <StepHeading aside={t('review_count', { ready, missing: lines.length - ready })}>{t('review_title')}</StepHeading>
      <Checklist label={t('review_title')}>
        {lines.map(({ step, state, text, detail }) => (
          <ChecklistItem
            key={`${step} ${text}`}
            state={state}
            word={t(WORD[state])}
            detail={detail}
            quiet={state === 'have'}
            status={
              <LinkButton
                onClick={() => go(step)}
                label={t(state === 'missing' ? 'add_label' : 'change_label', { item: text })}
              >
                {t(state === 'missing' ? 'add' : 'change')}
              </LinkButton>
            }
          >
            {text}
          </ChecklistItem>
        ))}
      </Checklist>
      {openCase.draft.statement.trim() && (
        <>
          <p class="serif text-s">{openCase.draft.statement}</p>
          <CopyText text={openCase.draft.statement} label={t('copy_letter', { letter: t('your_text_label') })} />
        </>
      )}
      <StatementChecks openCase={openCase} />
      <Note lead={t(sent ? 'review_sent_lead' : 'what_next_lead')}>
        {sent ? sentText(sent, shop?.name ?? '') : t('what_next_text', { shop: shop?.name ?? '' })}
      </Note>
    </>
  );
}
