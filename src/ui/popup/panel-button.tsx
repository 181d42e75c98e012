import { useEffect, useState } from 'preact/hooks';
import { t } from '../../platform/i18n.js';
import { panelOpener } from '../../platform/panel.js';
import { Button } from '../components/button.js';
import { closePopup, isPopup } from '../shell/close-popup.js';

/** "Keep open beside the page": opens the same screens in a panel that stays. Absent in the panel and without one. */
export function PanelButton() {
  const [open, setOpen] = useState<(() => Promise<void>) | null>(null);
  useEffect(() => {
    if (isPopup())
      panelOpener().then(
        (opener) => setOpen(() => opener),
        () => {},
      );
  }, []);
  if (!open) return null;
  // The browser may refuse, as in a window too narrow for a panel: then the popup stays open.
  return <Button icon="panel" label={t('keep_open_beside')} onClick={() => void open().then(closePopup, () => {})} />;
}
