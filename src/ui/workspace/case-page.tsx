import { useEffect, useState } from 'preact/hooks';
import { stepForDate } from '../../domain/deadlines/step-for-date.js';
import type { StepId } from '../../domain/dispute/steps.js';
import { stepNumber } from '../../domain/dispute/steps.js';
import { stepOf } from '../../domain/preparing/step-of.js';
import { shopById } from '../../marketplaces/index.js';
import { t } from '../../platform/i18n.js';
import { DeletedCase } from '../case-list/deleted-case.js';
import { EmptyState } from '../components/empty-state.js';
import { type OpenCase, useCase } from '../hooks/use-case.js';
import { usePictures } from '../hooks/use-picture.js';
import { PageHeader } from '../shell/page-header.js';
import { savedText } from '../shell/saved-text.js';
import { statementLimit } from '../steps/build/use-statement.js';
import { StepActions } from '../steps/step-actions.js';
import { StepBody } from '../steps/step-body.js';
import { phasesOfSteps, stepName, stepState } from '../steps/step-names.js';
import { dayText } from '../words/format.js';
import { lineSumText, titleOf } from '../words/order-words.js';
import { CaseHead } from './case-head.js';
import { CaseSide } from './case-side.js';
import { CaseTimeline } from './case-timeline.js';
import { ExhibitsView } from './exhibits-view.js';
import { ListingView } from './listing-view.js';
import { StepNav } from './step-nav.js';
import { Tabs } from './tabs.js';
import { WorkspaceShell } from './workspace-shell.js';

type View = 'step' | 'timeline' | 'exhibits' | 'listing';

/** `date`: the kind of date that brought the shopper here, from a reminder or the overview. */
export function CasePage({ caseId, date }: { caseId: string; date: string | null }) {
  const live = useCase(caseId);
  if (live.state === 'loading') return null;
  if (live.state === 'ready' && live.value.subject.filed?.as !== 'deleted')
    return <Workspace openCase={live.value} date={date} />;
  const failed = live.state === 'failed';
  return (
    <div class="workspace">
      <PageHeader page="cases" />
      <main class="cases-list">
        {live.state === 'ready' ? (
          <DeletedCase subject={live.value.subject} />
        ) : (
          <EmptyState
            title={t(failed ? 'storage_failed_title' : 'case_absent_title')}
            text={t(failed ? 'storage_failed_text' : 'case_absent_text')}
          />
        )}
      </main>
    </div>
  );
}

function Workspace({ openCase, date }: { openCase: OpenCase; date: string | null }) {
  const { subject, draft, exhibits } = openCase;
  const { order, lineKey } = subject;
  const [view, setView] = useState<View>(location.search.includes('view=exhibits') ? 'exhibits' : 'step');
  const pictures = usePictures([`${order.id}/${lineKey}`]);
  const shop = shopById(order.marketplace);
  const stands = stepOf({ ...subject, draft }, statementLimit(openCase));
  const viewed = draft.atStep ?? stands;
  const title = titleOf(order, lineKey);
  useEffect(() => {
    document.title = t('page_title', { page: title, name: t('name') });
  }, [title]);
  useEffect(() => {
    const step = date && stepForDate(date, stands);
    if (step) openCase.change({ atStep: step });
  }, [date]);
  const go = (step: StepId) => {
    setView('step');
    openCase.change({ atStep: step });
  };
  const props = { openCase, shop, surface: 'tab' as const, go };
  const { storeName, orderedOn, stateText } = order.fields;
  const facts = [
    [shop?.name, storeName].filter(Boolean).join(t('list_comma')),
    orderedOn ? t('ordered_on', { date: dayText(orderedOn) }) : t('ordered_on_unknown'),
    lineSumText(order, lineKey) ?? t('total_unknown'),
    stateText && t('shop_state', { shop: shop?.name ?? '', state: stateText }),
  ].filter((one) => typeof one === 'string' && one !== '');
  const tab = (key: View, text: string) => ({ key, text, current: view === key, onSelect: () => setView(key) });
  return (
    <WorkspaceShell
      top={<PageHeader page="cases" />}
      caseHead={
        <CaseHead
          label={t('case')}
          picture={pictures.get(`${order.id}/${lineKey}`)}
          title={title}
          number={order.orderId}
          facts={facts}
        />
      }
      sideLabel={t('deadlines')}
      side={<CaseSide openCase={openCase} shop={shop} />}
      rail={
        <StepNav
          label={t('steps')}
          doneLabel={t('done')}
          phases={phasesOfSteps().map(({ name, steps }) => ({
            name,
            steps: steps.map(({ id, number }) => ({
              key: id,
              number: String(number),
              name: stepName(id),
              state: stepState(id, stands, viewed),
              onSelect: () => go(id),
            })),
          }))}
        />
      }
    >
      <Tabs
        label={t('case_views')}
        items={[
          tab('step', t('step_number', { step: stepNumber(viewed) })),
          tab('timeline', t('timeline')),
          tab('exhibits', t('all_exhibits', { count: exhibits.length })),
          tab('listing', t('listing_tab')),
        ]}
      />
      {view === 'step' && (
        <>
          <div class="stack-4">
            <StepBody step={viewed} {...props} />
          </div>
          <div class="action-bar">
            <StepActions step={viewed} {...props} />
            <span class="text-xs dimmer to-end">{savedText(openCase.saving)}</span>
          </div>
        </>
      )}
      {view === 'timeline' && <CaseTimeline openCase={openCase} shop={shop} />}
      {view === 'exhibits' && <ExhibitsView openCase={openCase} />}
      {view === 'listing' && <ListingView openCase={openCase} />}
    </WorkspaceShell>
  );
}
