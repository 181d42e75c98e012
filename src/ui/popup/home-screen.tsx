import type { ComponentChildren } from 'preact';
import { plural } from '../../platform/i18n.js';
import { listFindableCases } from '../../usecases/cases/list-cases.js';
import { CaseList } from '../case-list/case-list.js';
import { PopupShell } from '../components/popup-shell.js';
import { useLive } from '../hooks/use-live.js';
import { useToday } from '../hooks/use-today.js';
import type { Place } from './popup-route.js';
import { Head } from './screen-head.js';
import { StartActions } from './start-actions.js';
import { StorageFailed } from './storage-failed.js';

/** What is due in all cases: first from the shopper, then from others. */
export function HomeScreen({ go, note }: { go: (place: Place) => void; note?: ComponentChildren }) {
  const live = useLive(`home ${useToday()}`, ['cases'], listFindableCases);
  if (live.state === 'failed') return <StorageFailed />;
  const cases = live.state === 'ready' ? live.value : [];
  return (
    <PopupShell head={<Head />} actions={<StartActions go={go} />} keep={plural('keep_cases_here', cases.length)} flush>
      {live.state === 'ready' && <CaseList cases={cases} onOpen={(caseId) => go({ name: 'case', caseId })} />}
      {note && <div class="home-note">{note}</div>}
    </PopupShell>
  );
}
