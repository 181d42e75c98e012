import { nextReminderAt, remindersOf } from '../../domain/reminders/reminders.js';
import { now, zone } from '../../platform/clock.js';
import { t } from '../../platform/i18n.js';
import { listReminderPreferences } from '../../storage/cases/snoozes.js';
import { getSettings } from '../../storage/settings.js';
import { switchReminders } from '../../usecases/reminders/snooze-reminders.js';
import { SideSection } from '../components/side-section.js';
import { Switch } from '../components/switch.js';
import { CalendarButton } from '../deadlines/calendar-button.js';
import type { OpenCase } from '../hooks/use-case.js';
import { useLive } from '../hooks/use-live.js';
import { timeText } from '../words/format.js';

/** The next reminder of a case, the switch for its reminders, and its dates for a calendar. */
export function CaseReminders({ openCase }: { openCase: OpenCase }) {
  const { subject, deadlines } = openCase;
  const live = useLive(subject.id, ['settings', 'wishes'], async () => {
    const [{ reminders }, wishes] = await Promise.all([getSettings(), listReminderPreferences()]);
    return { settings: reminders, wish: wishes.get(subject.id) };
  });
  if (live.state !== 'ready') return null;
  const { settings, wish } = live.value;
  // An archived or deleted case has no reminders.
  const planned = subject.filed ? [] : remindersOf(subject.id, deadlines, settings, zone(), subject.openedAt, wish);
  const next = nextReminderAt(planned, now());
  return (
    <SideSection
      title={t('reminders')}
      aside={
        <a class="link" href="options.html">
          {t('change')}
        </a>
      }
    >
      <p class="text-s dim">{next ? t('next_reminder', { time: timeText(next) }) : t('no_reminder')}</p>
      <div class="row row-wrap">
        <Switch
          label={t('reminders_of_case')}
          on={!wish?.off}
          onChange={(on) => void switchReminders(subject.id, !on)}
          onText={t('on')}
          offText={t('off')}
        />
        <CalendarButton about={subject.id} />
      </div>
    </SideSection>
  );
}
