import { t } from '../../platform/i18n.js';
import type { Saving } from '../hooks/use-case.js';
import { timeText } from '../words/format.js';

/** Says when the case was saved; only once it is on disk. */
export function savedText(saving: Saving): string {
  if (saving.state === 'saved') return t('saved_at', { time: timeText(saving.at) });
  return t(saving.state === 'saving' ? 'saving' : 'save_failed');
}
