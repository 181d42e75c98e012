import type { StepId } from '../../domain/dispute/steps.js';
import { stepNumber } from '../../domain/dispute/steps.js';
import { stepOf } from '../../domain/preparing/step-of.js';
import { shopById } from '../../marketplaces/index.js';
import { t } from '../../platform/i18n.js';
import { openPage } from '../../platform/tabs.js';
import { CaseNotes } from '../case-list/case-notes.js';
import { CaseTools } from '../case-list/case-tools.js';
import { DeletedCase } from '../case-list/deleted-case.js';
import { Button } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { PopupShell } from '../components/popup-shell.js';
import { StepScale } from '../components/step-scale.js';
import { NextDeadline } from '../deadlines/next-deadline.js';
import { type OpenCase, useCase } from '../hooks/use-case.js';
import { usePictures } from '../hooks/use-picture.js';
import { savedText } from '../shell/saved-text.js';
import { statementLimit } from '../steps/build/use-statement.js';
import { StepActions } from '../steps/step-actions.js';
import { StepBody } from '../steps/step-body.js';
import { phasesOfSteps, stepState } from '../steps/step-names.js';
import { lineSumText, titleOf } from '../words/order-words.js';
import { PanelButton } from './panel-button.js';
import { PopupCaseHead } from './popup-case-head.js';
import type { Place } from './popup-route.js';
import { Head } from './screen-head.js';
import { StorageFailed } from './storage-failed.js';
import { WaitingScreen } from './waiting-screen.js';

export function CaseScreen({ caseId, go }: { caseId: string; go: (place: Place) => void }) {
  const live = useCase(caseId);
  if (live.state === 'failed') return <StorageFailed />;
  if (live.state === 'loading') return <WaitingScreen />;
  const subject = live.state === 'ready' ? live.value.subject : null;
  if (live.state === 'ready' && subject?.filed?.as !== 'deleted') return <CaseInPopup openCase={live.value} go={go} />;
  const back = (
    <Button variant="primary" onClick={() => go({ name: 'start' })}>
      {t('back_to_orders')}
    </Button>
  );
  return (
    <PopupShell head={<Head />} actions={back} keep={t('keep_here')}>
      {subject ? (
        <DeletedCase subject={subject} />
      ) : (
        <EmptyState title={t('case_absent_title')} text={t('case_absent_text')} />
      )}
    </PopupShell>
  );
}

function CaseInPopup({ openCase, go }: { openCase: OpenCase; go: (place: Place) => void }) {
  const { subject, draft } = openCase;
  const { order, lineKey } = subject;
  const pictures = usePictures([`${order.id}/${lineKey}`]);
  const shop = shopById(order.marketplace);
  const stands = stepOf({ ...subject, draft }, statementLimit(openCase));
  const viewed = draft.atStep ?? stands;
  const goToStep = (step: StepId) => {
    openCase.change({ atStep: step });
    document.querySelector('main')?.scrollTo(0, 0);
  };
  const props = { openCase, shop, surface: 'popup' as const, go: goToStep };
  const head = (
    <>
      <PopupCaseHead
        back={{ label: t('back_to_orders'), onClick: () => go({ name: 'start' }) }}
        openInTab={{
          label: t('open_in_tab'),
          onClick: () => void openPage(`case.html?id=${encodeURIComponent(subject.id)}`),
        }}
        beside={<PanelButton />}
        picture={pictures.get(`${order.id}/${lineKey}`)}
        title={titleOf(order, lineKey)}
        number={order.orderId}
        sum={lineSumText(order, lineKey)}
      />
      <StepScale
        label={t('step_of', { step: stepNumber(viewed) })}
        phases={phasesOfSteps().map(({ name, steps }) => ({
          name,
          steps: steps.map(({ id }) => stepState(id, stands, viewed)),
          currentLabel: t('phase_step_of', { phase: name, step: stepNumber(viewed) }),
        }))}
      />
      <NextDeadline openCase={openCase} shop={shop} />
    </>
  );
  return (
    <PopupShell
      head={head}
      actions={<StepActions step={viewed} {...props} />}
      keep={savedText(openCase.saving)}
      stack={3}
    >
      <StepBody step={viewed} {...props} />
      <details class="case-more">
        <summary>{t('case_more')}</summary>
        <CaseNotes openCase={openCase} />
        <CaseTools openCase={openCase} goToCase={(caseId) => go({ name: 'case', caseId })} />
      </details>
    </PopupShell>
  );
}
