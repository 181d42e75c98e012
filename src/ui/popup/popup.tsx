import { t } from '../../platform/i18n.js';
import { mount } from '../mount.js';
import { Popup } from './popup-app.js';

mount(<Popup />, t('name'));
