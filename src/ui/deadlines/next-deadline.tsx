import { currentEvents } from '../../domain/cases/current-events.js';
import { statusOf, undoable } from '../../domain/cases/transitions.js';
import { turnOf } from '../../domain/cases/turn.js';
import { isLastResort } from '../../domain/deadlines/deadline.js';
import { unknownDates } from '../../domain/deadlines/deadlines.js';
import { t } from '../../platform/i18n.js';
import { dataKey } from '../../platform/message-keys.js';
import { Deadline } from '../components/deadline.js';
import { LinkButton } from '../components/link-button.js';
import type { OpenCaseProps } from '../hooks/step-props.js';
import { deadlineSentence, sourceOf } from '../words/deadline-words.js';
import { PageClaim } from './page-claim.js';
import { UndoEvent } from './undo-event.js';
import { UnreadDates } from './unread-dates.js';
import { useDeadlineLinks } from './use-deadline-links.js';

/** What is due, above the task: the sentence, its source, and the way to correct it. */
export function NextDeadline({ openCase, shop }: OpenCaseProps) {
  const { subject, next, deadlines } = openCase;
  const name = shop?.name ?? '';
  // The first date that the case needs and nobody knows yet: the shopper is asked to set it.
  const unknown = unknownDates(subject, deadlines)[0] ?? null;
  const shown = next && (unknown === null || (next.who === 'shopper' && !isLastResort(next))) ? next : null;
  const kind = shown?.kind ?? unknown ?? 'send-dispute';
  const { links, below: details } = useDeadlineLinks({
    about: subject.id,
    ofCase: true,
    kind,
    deadline: shown,
    shopName: name,
  });
  // Lets the shopper take back a date that was ticked off by mistake, at the place where the date was shown.
  const last = subject.events[undoable(subject) ?? -1];
  const below = (
    <>
      <PageClaim openCase={openCase} shop={shop} />
      {details}
      {last?.type === 'deadline-done' && statusOf(currentEvents(subject)) === 'preparing' && (
        <UndoEvent openCase={openCase} />
      )}
    </>
  );
  // A date of the seller or the marketplace is no task for the shopper; the sentence begins by saying so.
  const isTask = shown?.who === 'shopper' && !isLastResort(shown);
  const waits = !isTask && turnOf(currentEvents(subject)) !== 'shopper';
  if (shown) {
    return (
      <Deadline label={t('what_is_due')} source={{ ...sourceOf(shown, name), links }} below={below}>
        {waits && (
          <>
            <b>{t('due_nothing')}</b>{' '}
          </>
        )}
        {deadlineSentence(shown)}
      </Deadline>
    );
  }
  const [set] = links;
  return (
    <Deadline
      label={t('what_is_due')}
      below={
        <>
          {unknown && <UnreadDates order={subject.order} shopName={name} />}
          {below}
        </>
      }
    >
      {unknown ? t(dataKey('due_unknown', unknown)) : t('due_nothing')}{' '}
      {unknown && set && (
        <LinkButton onClick={set.onClick} expanded={set.expanded}>
          {t('set_date')}
        </LinkButton>
      )}
    </Deadline>
  );
}
