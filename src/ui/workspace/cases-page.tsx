import { t } from '../../platform/i18n.js';
import { listFindableCases } from '../../usecases/cases/list-cases.js';
import { CaseList } from '../case-list/case-list.js';
import { EmptyState } from '../components/empty-state.js';
import { useLive } from '../hooks/use-live.js';
import { useToday } from '../hooks/use-today.js';
import { PageHeader } from '../shell/page-header.js';

/** All cases, by what is due. */
export function CasesPage() {
  const live = useLive(`cases ${useToday()}`, ['cases'], listFindableCases);
  return (
    <div class="workspace">
      <PageHeader page="cases" />
      <main class="cases-list">
        {live.state === 'failed' && <EmptyState title={t('storage_failed_title')} text={t('storage_failed_text')} />}
        {live.state === 'ready' && live.value.length === 0 && (
          <EmptyState title={t('no_cases_title')} text={t('no_cases_text')} />
        )}
        {live.state === 'ready' && live.value.length > 0 && (
          <CaseList cases={live.value} hrefOf={(id) => `case.html?id=${encodeURIComponent(id)}`} />
        )}
      </main>
    </div>
  );
}
