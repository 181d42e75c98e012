import { useState } from 'preact/hooks';
import type { ExhibitEntry } from '../../domain/exhibits/exhibit-log.js';
import { t } from '../../platform/i18n.js';
import { messageKey } from '../../platform/message-keys.js';
import { listExhibitLog } from '../../storage/exhibits/exhibit-log.js';
import { useLive } from '../hooks/use-live.js';
import { timeText } from '../words/format.js';

/** Everything that happened to the exhibits of a case, newest first; read only when opened. */
export function ExhibitLog({ caseId }: { caseId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('exhibit_log')}</summary>
      {open && <Entries caseId={caseId} />}
    </details>
  );
}

function Entries({ caseId }: { caseId: string }) {
  const live = useLive(caseId, ['exhibitLog'], () => listExhibitLog(caseId));
  if (live.state !== 'ready') return null;
  return (
    <ol class="plain-list">
      {live.value.toReversed().map((entry, index) => (
        <li key={`${entry.at} ${index}`} class="log-entry">
          <time class="mono dimmer" dateTime={entry.at}>
            {timeText(entry.at)}
          </time>
          <span class="log-words" dir="auto">
            {entryText(entry)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function entryText({ what, letter, detail }: ExhibitEntry): string {
  const said = what === 'verified' ? t(detail === 'matches' ? 'log_matches' : 'log_differs') : detail;
  return t(messageKey('exhibit_log', what), { letter, detail: said });
}
