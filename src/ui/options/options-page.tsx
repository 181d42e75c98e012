import { useRef, useState } from 'preact/hooks';
import type { ReminderSettings } from '../../domain/reminders/reminders.js';
import { shops } from '../../marketplaces/index.js';
import { plural, t } from '../../platform/i18n.js';
import { getSettings } from '../../storage/settings.js';
import { changeReminders, type Tried, tryNotification } from '../../usecases/reminders/change-reminders.js';
import { Button } from '../components/button.js';
import { CheckboxGroup } from '../components/checkbox-group.js';
import { EmptyState } from '../components/empty-state.js';
import { Panel } from '../components/panel.js';
import { Select } from '../components/select.js';
import { SettingRow } from '../components/setting-row.js';
import { Switch } from '../components/switch.js';
import { SaveError } from '../hooks/save-error.js';
import { useAttempt } from '../hooks/use-attempt.js';
import { useLive } from '../hooks/use-live.js';
import { useToday } from '../hooks/use-today.js';
import { PageHeader } from '../shell/page-header.js';
import { BlockedNote } from './blocked-note.js';
import { OnPage } from './on-page.js';
import { QuietHoursRow } from './quiet-hours-row.js';
import { ReadingHealth } from './reading-health.js';
import { Rules } from './rules.js';
import { StorageSection } from './storage-section.js';

const DAYS = ['14', '7', '3', '2', '1', '0'] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));

/** One column, saved as you go. */
export function OptionsPage() {
  // Keeps the times up to date: older ones show their day.
  useToday();
  const live = useLive('settings', ['settings'], getSettings);
  return (
    <div class="workspace">
      <PageHeader page="options" />
      <main class="options">
        <h1>{t('settings')}</h1>
        {live.state === 'failed' && (
          <EmptyState level={2} title={t('storage_failed_title')} text={t('storage_failed_text')} />
        )}
        {live.state === 'ready' && <Reminders settings={live.value.reminders} reload={live.reload} />}
        {live.state === 'ready' && <OnPage settings={live.value.onPage} />}
        {shops.map((shop) => (
          <ReadingHealth key={shop.id} shop={shop} />
        ))}
        <StorageSection />
        <section>
          <h2>{t('privacy')}</h2>
          <p class="text-s dim">{t('privacy_text')}</p>
        </section>
        {shops.map((shop) => (
          <Rules key={shop.id} shop={shop} />
        ))}
      </main>
    </div>
  );
}

function Reminders({ settings, reload }: { settings: ReminderSettings; reload: () => Promise<void> }) {
  /** The shopper's changes that are not yet read back from storage: a press can come before the last one is saved. */
  const [asked, setAsked] = useState<Partial<ReminderSettings>>({});
  const last = useRef(0);
  const { fault, attempt } = useAttempt();
  const [tried, setTried] = useState<Tried | null>(null);
  const shown = { ...settings, ...asked };
  const change = (patch: Partial<ReminderSettings>) => {
    last.current += 1;
    const turn = last.current;
    setAsked((before) => ({ ...before, ...patch }));
    attempt(
      changeReminders(patch)
        .finally(reload)
        .finally(() => {
          if (turn === last.current) setAsked({});
        }),
    );
  };
  return (
    <section>
      <h2>{t('reminders')}</h2>
      <BlockedNote />
      <SaveError fault={fault} />
      <Panel flush>
        <SettingRow title={t('remind_days')} hint={t('remind_days_hint')}>
          <CheckboxGroup
            legend={t('remind_days')}
            options={DAYS.map((day) => ({
              value: day,
              label: day === '0' ? t('remind_morning') : plural('remind_before', Number(day)),
            }))}
            chosen={DAYS.filter((day) => shown.daysBefore.includes(Number(day)))}
            onChange={(chosen) => change({ daysBefore: chosen.map(Number) })}
          />
        </SettingRow>
        <SettingRow titleId="hour" title={t('remind_hour')}>
          <Select
            labelledBy="hour"
            options={HOURS.map((hour) => ({ value: hour, label: t('oclock', { hour: hour.padStart(2, '0') }) }))}
            value={String(shown.hour)}
            onChange={(hour) => change({ hour: Number(hour) })}
          />
        </SettingRow>
        <QuietHoursRow quiet={shown.quiet} onChange={(quiet) => change({ quiet })} />
        <SettingRow titleId="watch-orders" title={t('watch_orders')} hint={t('watch_orders_hint')}>
          <Switch
            labelledBy="watch-orders"
            on={shown.watchOrders}
            onChange={(watchOrders) => change({ watchOrders })}
            onText={t('on')}
            offText={t('off')}
          />
        </SettingRow>
        <SettingRow titleId="discreet" title={t('discreet')} hint={t('discreet_hint')}>
          <Switch
            labelledBy="discreet"
            on={shown.discreet}
            onChange={(discreet) => change({ discreet })}
            onText={t('on')}
            offText={t('off')}
          />
        </SettingRow>
        <SettingRow title={t('try_notification')} hint={tried ? t(`tried_${tried}`) : t('try_notification_hint')}>
          <Button small onClick={() => void tryNotification().then(setTried)}>
            {t('try_now')}
          </Button>
        </SettingRow>
      </Panel>
    </section>
  );
}
