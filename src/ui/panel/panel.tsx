import { t } from '../../platform/i18n.js';
import { Popup } from '../popup/popup-app.js';
import { mount } from '../shell/mount.js';

// The same places and the same steps as in the popup; what differs is that it stays, and follows the tab the shopper is
// on.
mount(<Popup />, t('name'));
