import { t } from '../../platform/i18n.js';
import { clockSeen, forgetClockWentBack } from '../../storage/clock.js';
import { LinkButton } from '../components/link-button.js';
import { Note } from '../components/note.js';
import { useLive } from '../hooks/use-live.js';
import { timeText } from '../words/format.js';

/** Says that the computer's clock was set back: every date was worked out again, and the clock may be wrong. */
export function ClockNote() {
  const live = useLive('clock', ['clock'], clockSeen);
  const wentBack = live.state === 'ready' ? live.value?.wentBack : undefined;
  if (!wentBack) return null;
  return (
    <Note
      kind="warn"
      lead={t('clock_lead')}
      actions={<LinkButton onClick={() => void forgetClockWentBack()}>{t('clock_understood')}</LinkButton>}
    >
      {t('clock_text', { from: timeText(wentBack.from), to: timeText(wentBack.to) })}
    </Note>
  );
}
