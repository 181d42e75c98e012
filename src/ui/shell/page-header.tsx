import { useEffect, useState } from 'preact/hooks';
import { t } from '../../platform/i18n.js';
import { storageUsed } from '../../platform/storage-used.js';
import { bytesText } from '../words/bytes-text.js';
import { TopBar } from './top-bar.js';

/** The bar at the top of every tab: the pages, and where the data is. */
export function PageHeader({ page }: { page: 'overview' | 'cases' | 'options' }) {
  const [used, setUsed] = useState<number | null>(null);
  useEffect(() => {
    storageUsed().then(setUsed, () => {});
  }, []);
  return (
    <TopBar
      brand={t('name')}
      navLabel={t('nav_label')}
      pages={[
        { key: 'overview', text: t('overview'), href: 'overview.html', current: page === 'overview' },
        { key: 'cases', text: t('cases'), href: 'case.html', current: page === 'cases' },
        { key: 'options', text: t('settings'), href: 'options.html', current: page === 'options' },
      ]}
      here={used === null ? t('keep_here') : t('kept_here_size', { size: bytesText(used) })}
    />
  );
}
