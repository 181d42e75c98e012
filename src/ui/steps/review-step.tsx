import { useState } from 'preact/hooks';
import { paidFor } from '../../domain/case.js';
import { reasonById } from '../../domain/reasons.js';
import type { StepId } from '../../domain/steps.js';
import { statusOf } from '../../domain/transitions.js';
import { plural, t } from '../../platform/i18n.js';
import { readAmount } from '../../usecases/read-amount.js';
import { Button } from '../components/button.js';
import { Checklist } from '../components/checklist.js';
import { ChecklistItem, type CheckState } from '../components/checklist-item.js';
import { HeadRow } from '../components/head-row.js';
import { LinkButton } from '../components/link-button.js';
import { Note } from '../components/note.js';
import { moneyText } from '../words/here.js';
import { key } from './reason-step.js';
import type { StepProps } from './step-props.js';

interface Line {
  step: StepId;
  state: CheckState;
  text: string;
  detail?: string;
}

/** Everything on one page: what is missing first, each with the way to change it. */
function linesOf({ draft, exhibits, subject }: StepProps['inHand']): Line[] {
  const reason = reasonById(draft.reason);
  const details = draft.details.map((detail) => t(key('detail', detail))).join(t('list_comma'));
  const reasonText =
    reason && (details ? t('reason_with_details', t(key('reason', reason.id)), details) : t(key('reason', reason.id)));
  const missing = (reason?.evidence ?? []).filter(
    (id) => !exhibits.some(({ answers }) => answers === id) && !draft.notAvailable.includes(id),
  );
  const paid = paidFor(subject);
  const asked = paid && draft.amountText.trim() ? readAmount(draft.amountText, paid.currency) : null;
  const sized = draft.resolution === 'refund' || draft.resolution === 'compensation';
  const over = asked && paid && asked.minor > paid.minor;
  const resolution = draft.resolution && t(key('resolution', draft.resolution));
  const letters = exhibits.map(({ letter }) => letter).join(t('list_comma'));
  const lines: Line[] = [
    {
      step: 'open-dispute',
      state: draft.received ? 'have' : 'missing',
      text: t(draft.received ? `received_${draft.received}` : 'received_unanswered'),
    },
    { step: 'reason', state: reason ? 'have' : 'missing', text: reasonText ?? t('reason_unanswered') },
    {
      step: 'evidence',
      state: draft.statement.trim() ? 'have' : 'missing',
      text: draft.statement.trim() ? plural('your_text', draft.statement.length) : t('statement_unanswered'),
    },
    { step: 'resolution', state: resolution ? 'have' : 'missing', text: resolution ?? t('resolution_unanswered') },
  ];
  if (sized && paid) {
    const state = over ? 'wrong' : asked ? 'have' : 'missing';
    const text = over
      ? t('amount_over', moneyText(paid))
      : asked
        ? t('amount_line', moneyText(asked), moneyText(paid))
        : t('amount_unanswered');
    lines.push({ step: 'resolution', state, text });
  }
  if (exhibits.length > 0)
    lines.push({ step: 'evidence', state: 'have', text: plural('exhibits_ready', exhibits.length, letters) });
  for (const id of missing) {
    lines.push({ step: 'evidence', state: 'missing', text: t(key('evidence', id)), detail: t('evidence_optional') });
  }
  const rank = { wrong: 0, missing: 1, have: 2, 'not-asked': 3 };
  return lines.sort((a, b) => rank[a.state] - rank[b.state]);
}

const WORD: Record<CheckState, string> = {
  have: 'state_have',
  missing: 'state_missing',
  wrong: 'state_wrong',
  'not-asked': 'state_without',
};

export function ReviewStep({ inHand, shop, go }: StepProps) {
  const lines = linesOf(inHand);
  const ready = lines.filter(({ state }) => state === 'have').length;
  const sent = statusOf(inHand.subject.events) !== 'preparing';
  return (
    <>
      <HeadRow level={1} aside={t('review_count', ready, lines.length - ready)}>
        {t('review_title')}
      </HeadRow>
      <Checklist label={t('review_title')}>
        {lines.map(({ step, state, text, detail }) => (
          <ChecklistItem
            key={`${step} ${text}`}
            state={state}
            word={t(WORD[state])}
            detail={detail}
            quiet={state === 'have'}
            status={
              <LinkButton onClick={() => go(step)} label={t(state === 'missing' ? 'add_label' : 'change_label', text)}>
                {t(state === 'missing' ? 'add' : 'change')}
              </LinkButton>
            }
          >
            {text}
          </ChecklistItem>
        ))}
      </Checklist>
      <CopyStatement text={inHand.draft.statement} />
      <Note lead={t('what_next_lead')}>{t(sent ? 'review_sent' : 'what_next_text', shop?.name ?? '')}</Note>
    </>
  );
}

/** Her text to the clipboard, for the form's own field. */
function CopyStatement({ text }: { text: string }) {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  if (!text.trim()) return null;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  return (
    <p class="row">
      <Button small onClick={() => void copy()}>
        {t('copy_text')}
      </Button>
      <span class="text-xs dim" role="status">
        {copied === 'yes' ? t('copied') : copied === 'no' ? t('copy_failed') : ''}
      </span>
    </p>
  );
}
