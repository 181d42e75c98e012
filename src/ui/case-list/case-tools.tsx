import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.js';
import { archiveCase } from '../../usecases/cases/archive-case.js';
import { copyDraft } from '../../usecases/cases/edit-draft.js';
import { listSiblings } from '../../usecases/cases/list-cases.js';
import { Button } from '../components/button.js';
import { LinkButton } from '../components/link-button.js';
import { Select } from '../components/select.js';
import { SaveError } from '../hooks/save-error.js';
import { useAttempt } from '../hooks/use-attempt.js';
import type { OpenCase } from '../hooks/use-case.js';
import { useLive } from '../hooks/use-live.js';
import { titleOf } from '../words/order-words.js';

interface CaseToolsProps {
  openCase: OpenCase;
  goToCase: (caseId: string) => void;
}

/** The order's other cases, a draft for another item of the order, and archiving or deleting the case. */
export function CaseTools({ openCase, goToCase }: CaseToolsProps) {
  const { subject } = openCase;
  const { order } = subject;
  const { fault, attempt } = useAttempt();
  const live = useLive(`siblings ${subject.id}`, ['cases'], () => listSiblings(subject));
  const siblings = live.state === 'ready' ? live.value : [];
  const free = order.lines.filter(
    ({ key }) => key !== subject.lineKey && !siblings.some(({ lineKey }) => lineKey === key),
  );
  const archived = subject.filed?.as === 'archived';
  return (
    <div class="stack">
      {siblings.length > 0 && (
        <div>
          <p class="text-xs dim">{t('siblings')}</p>
          <ul class="siblings">
            {siblings.map((one) => (
              <li key={one.id}>
                <LinkButton onClick={() => goToCase(one.id)}>{titleOf(one.order, one.lineKey)}</LinkButton>
              </li>
            ))}
          </ul>
        </div>
      )}
      {live.state === 'ready' && free.length > 0 && (
        <CopyDraft
          lines={free.map(({ key }) => ({ value: key, label: titleOf(order, key) }))}
          onCopy={(lineKey) => attempt(copyDraft(subject.id, lineKey).then(goToCase))}
        />
      )}
      <div class="row">
        <Button small onClick={() => attempt(archiveCase(subject.id, archived ? null : 'archived'))}>
          {t(archived ? 'unarchive' : 'archive')}
        </Button>
        <Button small variant="quiet" icon="trash" onClick={() => attempt(archiveCase(subject.id, 'deleted'))}>
          {t('delete_case')}
        </Button>
      </div>
      <p class="text-xs dimmer">{t(archived ? 'archived_hint' : 'archive_hint')}</p>
      <SaveError fault={fault} />
    </div>
  );
}

interface CopyDraftProps {
  lines: { value: string; label: string }[];
  onCopy: (lineKey: string) => void;
}

function CopyDraft({ lines, onCopy }: CopyDraftProps) {
  const [picked, setPicked] = useState<string | null>(null);
  const lineKey = lines.some(({ value }) => value === picked) ? picked : (lines[0]?.value ?? null);
  if (lineKey === null) return null;
  return (
    <div class="copy-draft">
      <p class="text-xs dim">{t('copy_draft_text')}</p>
      <div class="row">
        <Select label={t('copy_draft_to')} options={lines} value={lineKey} onChange={setPicked} />
        <Button small onClick={() => onCopy(lineKey)}>
          {t('copy_draft')}
        </Button>
      </div>
    </div>
  );
}
