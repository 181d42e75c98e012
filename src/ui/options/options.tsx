import { t } from '../../platform/i18n.js';
import { mount } from '../shell/mount.js';
import { OptionsPage } from './options-page.js';

mount(<OptionsPage />, t('page_title', { page: t('settings'), name: t('name') }));
