import { lineOf } from '../../domain/cases/case.js';
import { currentEvents } from '../../domain/cases/current-events.js';
import { type Status, statusOf } from '../../domain/cases/transitions.js';
import type { StepId } from '../../domain/dispute/steps.js';
import { blockersOf } from '../../domain/preparing/blockers.js';
import { t } from '../../platform/i18n.js';
import { advanceCase, NotPossible } from '../../usecases/cases/advance-case.js';
import { Button } from '../components/button.js';
import { SaveError } from '../hooks/save-error.js';
import type { StepProps } from '../hooks/step-props.js';
import { useAttempt } from '../hooks/use-attempt.js';
import { statementLimit } from './build/use-statement.js';
import { stepAfter, stepBefore, stepName } from './step-names.js';

/** One primary action for each step, then the way back. */
export function StepActions({ step, openCase, shop, go }: StepProps & { step: StepId }) {
  const after = stepAfter(step);
  const before = stepBefore(step);
  const { subject } = openCase;
  const { fault, attempt } = useAttempt();
  const status = statusOf(currentEvents(subject));
  const next = after && (
    <Button variant="primary" onClick={() => go(after)}>
      {t('next_step', { step: stepName(after) })}
    </Button>
  );
  const back = before && (
    <Button variant="quiet" onClick={() => go(before)}>
      {t('back')}
    </Button>
  );
  if (step === 'review' && status === 'preparing') {
    const sent = async () => {
      // The case page may have reported it already: the case is submitted either way.
      await advanceCase(subject.id, { type: 'submitted' }).catch((error: unknown) => {
        if (!(error instanceof NotPossible)) throw error;
      });
      go('customer-service');
    };
    const lineId = lineOf(subject)?.fields.lineId;
    const { host, orderId } = subject.order;
    const [open] = blockersOf({ ...subject, draft: openCase.draft }, statementLimit(openCase));
    const form = lineId ? shop?.addresses.caseForm(host, lineId) : shop?.addresses.order(host, orderId);
    return (
      <>
        <SaveError fault={fault} />
        {open && (
          <Button variant="primary" onClick={() => go(open.step)}>
            {t('go_to_missing', { step: stepName(open.step) })}
          </Button>
        )}
        {form && !open && (
          <Button variant="primary" href={form} newTab iconEnd="tab">
            {t('open_form')}
          </Button>
        )}
        <Button onClick={() => attempt(sent())}>{t('i_submitted')}</Button>
        {back}
      </>
    );
  }
  const errand = errandOf(step, status);
  if (errand && shop) {
    return (
      <>
        <Button variant="primary" href={shop.addresses.caseList(subject.order.host)} newTab iconEnd="tab">
          {t(errand === 'answer' ? 'answer_on' : 'check_on', { shop: shop.name })}
        </Button>
        {after && <Button onClick={() => go(after)}>{t('next')}</Button>}
        {back}
      </>
    );
  }
  return (
    <>
      {next}
      {back}
    </>
  );
}

/** Why the shopper has to visit the shop's pages; null for a step that needs no visit. */
function errandOf(step: StepId, status: Status): 'check' | 'answer' | null {
  if (step === 'await-decision') return 'check';
  if (step !== 'decision') return null;
  if (status === 'proposed' || status === 'decided') return 'answer';
  return status === 'submitted' || status === 'contested' || status === 'escalated' ? 'check' : null;
}
