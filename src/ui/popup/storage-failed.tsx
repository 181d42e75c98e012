import { t } from '../../platform/i18n.js';
import { EmptyState } from '../components/empty-state.js';
import { PopupShell } from '../components/popup-shell.js';
import { Head } from './screen-head.js';

export function StorageFailed() {
  return (
    <PopupShell head={<Head />}>
      <EmptyState title={t('storage_failed_title')} text={t('storage_failed_text')} />
    </PopupShell>
  );
}
