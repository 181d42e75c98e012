import { t } from '../../platform/i18n.js';
import { Popup } from '../popup/popup-app.js';
import { mount } from '../shell/mount.js';

// The same screens and steps as in the popup, but the panel stays open and follows the shopper's current tab.
mount(<Popup />, t('name'));
