import { t } from '../../platform/i18n.js';
import { mount } from '../shell/mount.js';
import { OverviewPage } from './overview-page.js';

mount(<OverviewPage />, t('page_title', t('overview'), t('name')));
