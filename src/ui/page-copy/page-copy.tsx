import { t } from '../../platform/i18n.js';
import { mount } from '../shell/mount.js';
import { PageCopyPage } from './page-copy-page.js';

const tab = new URLSearchParams(location.search).get('tab');

mount(
  <PageCopyPage tabId={tab !== null && /^\d{1,10}$/.test(tab) ? Number(tab) : null} />,
  t('page_title', { page: t('copy_page_title'), name: t('name') }),
);
