import { t } from '../../platform/i18n.js';
import { notificationsAllowed } from '../../usecases/reminders/change-reminders.js';
import { Note } from '../components/note.js';
import { useLive } from '../hooks/use-live.js';

/** Says when the system blocks notifications, as far as the browser can tell. */
export function BlockedNote() {
  const live = useLive('notifications', [], notificationsAllowed);
  if (live.state !== 'ready' || live.value !== 'no') return null;
  return (
    <Note kind="warn" lead={t('blocked_lead')}>
      {t('tried_blocked')}
    </Note>
  );
}
