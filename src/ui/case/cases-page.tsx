import { t } from '../../platform/i18n.js';
import { listCaseSummaries } from '../../usecases/list-orders.js';
import { CaseDocket } from '../cases/case-docket.js';
import { EmptyState } from '../components/empty-state.js';
import { useLive } from '../hooks/use-live.js';
import { Top } from './top.js';

/** All cases, by what is due. */
export function CasesPage() {
  const live = useLive('cases', ['cases'], listCaseSummaries);
  return (
    <div class="workspace">
      <Top page="cases" />
      <main class="cases-list">
        {live.state === 'failed' && <EmptyState title={t('storage_failed_title')} text={t('storage_failed_text')} />}
        {live.state === 'ready' && live.value.length === 0 && (
          <EmptyState title={t('no_cases_title')} text={t('no_cases_text')} />
        )}
        {live.state === 'ready' && live.value.length > 0 && (
          <CaseDocket cases={live.value} hrefOf={(id) => `case.html?id=${encodeURIComponent(id)}`} />
        )}
      </main>
    </div>
  );
}
