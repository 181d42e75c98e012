import { t } from '../../platform/i18n.js';
import { mount } from '../shell/mount.js';
import { OverviewPage } from './overview-page.js';

mount(<OverviewPage />, t('page_title', { page: t('overview'), name: t('name') }));
