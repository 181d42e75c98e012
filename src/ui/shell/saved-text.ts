import { t } from '../../platform/i18n.js';
import type { Saving } from '../hooks/use-case.js';
import { timeText } from '../words/format.js';

/** What is saved, and when; said only once it is on disk. */
export function savedText(saving: Saving): string {
  if (saving.state === 'saved') return t('saved_at', { time: timeText(saving.at) });
  return t(saving.state === 'saving' ? 'saving' : 'save_failed');
}
