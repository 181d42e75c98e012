import { undoable } from '../../domain/cases/transitions.js';
import { t } from '../../platform/i18n.js';
import { undoLastEvent } from '../../usecases/cases/undo-last-event.js';
import { LinkButton } from '../components/link-button.js';
import { SaveError } from '../hooks/save-error.js';
import { useAttempt } from '../hooks/use-attempt.js';
import type { OpenCase } from '../hooks/use-case.js';
import { eventText } from '../words/event-words.js';
import { timeText } from '../words/format.js';

/** The last event that the shopper reported, and the way to take it back: a wrong press loses nothing. */
export function UndoEvent({ openCase }: { openCase: OpenCase }) {
  const { subject } = openCase;
  const { fault, attempt } = useAttempt();
  const event = subject.events[undoable(subject) ?? -1];
  if (!event) return null;
  const text = eventText(event);
  return (
    <>
      <p class="text-xs dim">
        {t('last_entry', { event: text, time: timeText(event.at) })}{' '}
        <LinkButton label={t('take_back_label', { event: text })} onClick={() => attempt(undoLastEvent(subject.id))}>
          {t('take_back')}
        </LinkButton>
      </p>
      <SaveError fault={fault} />
    </>
  );
}
