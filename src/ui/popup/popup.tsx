import { t } from '../../platform/i18n.js';
import { mount } from '../shell/mount.js';
import { Popup } from './popup-app.js';

mount(<Popup />, t('name'));
