import type { QuietHours } from '../../domain/time/quiet-hours.js';
import { t } from '../../platform/i18n.js';
import { Select } from '../components/select.js';
import { SettingRow } from '../components/setting-row.js';
import { Switch } from '../components/switch.js';

const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: t('oclock', { hour: String(hour).padStart(2, '0') }),
}));
const USUAL: QuietHours = { from: 22, to: 8 };

interface QuietHoursRowProps {
  quiet: QuietHours | null;
  onChange: (quiet: QuietHours | null) => void;
}

/** The hours in which no notification is shown. */
export function QuietHoursRow({ quiet, onChange }: QuietHoursRowProps) {
  return (
    <SettingRow titleId="quiet" title={t('quiet_hours')} hint={t('quiet_hint')}>
      <Switch
        labelledBy="quiet"
        on={quiet !== null}
        onChange={(on) => onChange(on ? USUAL : null)}
        onText={t('on')}
        offText={t('off')}
      />
      {quiet && (
        <>
          <Select
            label={t('quiet_from')}
            options={HOURS}
            value={String(quiet.from)}
            onChange={(hour) => onChange({ ...quiet, from: Number(hour) })}
          />
          <Select
            label={t('quiet_to')}
            options={HOURS}
            value={String(quiet.to)}
            onChange={(hour) => onChange({ ...quiet, to: Number(hour) })}
          />
        </>
      )}
    </SettingRow>
  );
}
