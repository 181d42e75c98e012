import { useEffect } from 'preact/hooks';
import type { Case } from '../../../domain/cases/case.js';
import type { Exhibit } from '../../../domain/exhibits/exhibit.js';
import { t } from '../../../platform/i18n.js';
import { getCase } from '../../../storage/cases/cases.js';
import { getExhibit, listExhibits } from '../../../storage/exhibits/exhibits.js';
import { EmptyState } from '../../components/empty-state.js';
import { LinkButton } from '../../components/link-button.js';
import { useLive } from '../../hooks/use-live.js';
import { useToday } from '../../hooks/use-today.js';
import { PageHeader } from '../../shell/page-header.js';
import { exhibitsAddress } from '../../words/exhibit-addresses.js';
import { ExhibitViewer } from './exhibit-viewer.js';

/** One exhibit over the whole tab. */
export function ExhibitPage({ caseId, exhibitId }: { caseId: string; exhibitId: string }) {
  // Keeps the times up to date: older ones show their day.
  useToday();
  const live = useLive(exhibitId, ['exhibits', 'cases'], async () => {
    const [subject, exhibit, all] = await Promise.all([getCase(caseId), getExhibit(exhibitId), listExhibits(caseId)]);
    return subject && exhibit?.caseId === caseId && exhibit.erasedAt === undefined ? { subject, exhibit, all } : null;
  });
  if (live.state === 'loading') return null;
  if (live.state === 'ready' && live.value) return <Found {...live.value} />;
  const failed = live.state === 'failed';
  return (
    <div class="workspace">
      <PageHeader page="cases" />
      <main class="cases-list">
        <EmptyState
          title={t(failed ? 'storage_failed_title' : 'exhibit_absent_title')}
          text={t(failed ? 'storage_failed_text' : 'exhibit_absent_text')}
        >
          <LinkButton onClick={() => location.assign(exhibitsAddress(caseId))}>{t('exhibit_back')}</LinkButton>
        </EmptyState>
      </main>
    </div>
  );
}

function Found(found: { subject: Case; exhibit: Exhibit; all: Exhibit[] }) {
  const { letter, caption } = found.exhibit;
  useEffect(() => {
    document.title = t('page_title', { page: t('exhibit_caption', { letter, caption }), name: t('name') });
  }, [letter, caption]);
  return <ExhibitViewer key={found.exhibit.id} {...found} />;
}
