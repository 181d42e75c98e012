import type { ComponentChildren } from 'preact';
import type { OverlaySettings } from '../../domain/overlay/overlay-settings.js';
import { plural, t } from '../../platform/i18n.js';
import { changeOverlaySettings } from '../../usecases/overlay/change-overlay-settings.js';
import { Button } from '../components/button.js';
import { Panel } from '../components/panel.js';
import { SettingRow } from '../components/setting-row.js';
import { Switch } from '../components/switch.js';
import { SaveError } from '../hooks/save-error.js';
import { useAttempt } from '../hooks/use-attempt.js';

/** The settings for what Redress adds to a marketplace's pages. */
export function OnPage({ settings }: { settings: OverlaySettings }) {
  const unguarded = settings.unguarded.length;
  const { fault, attempt } = useAttempt();
  const row = (key: 'marks' | 'guard' | 'fill', title: string, hint: ComponentChildren) => (
    <SettingRow titleId={`on-page-${key}`} title={title} hint={hint}>
      <Switch
        labelledBy={`on-page-${key}`}
        on={settings[key]}
        onChange={(on) => attempt(changeOverlaySettings({ [key]: on }))}
        onText={t('on')}
        offText={t('off')}
      />
    </SettingRow>
  );
  return (
    <section>
      <h2>{t('on_page')}</h2>
      <SaveError fault={fault} />
      <Panel flush>
        {row('marks', t('on_page_marks'), t('on_page_marks_hint'))}
        {row('guard', t('on_page_guard'), t('on_page_guard_hint'))}
        {unguarded > 0 && (
          <SettingRow title={plural('on_page_unguarded', unguarded)}>
            <Button small onClick={() => attempt(changeOverlaySettings({ unguarded: [] }))}>
              {t('on_page_guard_all')}
            </Button>
          </SettingRow>
        )}
        {row('fill', t('on_page_fill'), t('on_page_fill_hint'))}
      </Panel>
    </section>
  );
}
