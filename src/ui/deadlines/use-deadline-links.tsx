import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Deadline } from '../../domain/deadlines/deadline.js';
import type { DeadlineKind } from '../../domain/dispute/deadline-kind.js';
import { t } from '../../platform/i18n.js';
import type { CorrectAction } from '../components/source-line.js';
import { dutyText } from '../words/deadline-words.js';
import { CorrectDate } from './correct-date.js';
import { DeadlineDetails } from './deadline-details.js';

interface Shown {
  about: string;
  /** Only a case has a log, which setting a date by hand needs. */
  ofCase: boolean;
  kind: DeadlineKind;
  /** null while no date is known. */
  deadline: Deadline | null;
  shopName: string;
}

/** The links under a date, the same everywhere, and what they open below it: one at a time. */
export function useDeadlineLinks({ about, ofCase, kind, deadline, shopName }: Shown): {
  links: CorrectAction[];
  below: ComponentChildren;
} {
  const [open, setOpen] = useState<'details' | 'correct' | null>(null);
  const close = () => setOpen(null);
  const duty = dutyText({ kind });
  const link = (which: 'details' | 'correct', text: string, label: string): CorrectAction => ({
    text,
    label,
    onClick: () => setOpen(open === which ? null : which),
    expanded: open === which,
  });
  const details = link('details', t('details'), t('details_label', { duty }));
  const correct = link('correct', t('correct'), t('correct_label', { duty }));
  const below =
    open === 'correct' ? (
      <CorrectDate key={kind} caseId={about} kind={kind} deadline={deadline} shopName={shopName} onDone={close} />
    ) : open === 'details' && deadline ? (
      <DeadlineDetails about={about} ofCase={ofCase} deadline={deadline} shopName={shopName} onClose={close} />
    ) : null;
  return { links: [...(deadline ? [details] : []), ...(ofCase ? [correct] : [])], below };
}
