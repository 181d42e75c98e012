import { t } from '../../platform/i18n.js';
import { openPage } from '../../platform/tabs.js';
import { LinkButton } from '../components/link-button.js';
import { closePopup } from '../shell/close-popup.js';

/** For a page that could not be read: opens a copy of its structure, which the shopper sees before saving it. */
export function CopyPageButton({ tabId }: { tabId: number }) {
  return (
    <LinkButton onClick={() => void openPage(`page-copy.html?tab=${tabId}`).then(closePopup)}>
      {t('copy_page')}
    </LinkButton>
  );
}
