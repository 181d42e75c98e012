import { t } from '../../platform/i18n.js';
import { openPage } from '../../platform/tabs.js';
import { Button } from '../components/button.js';
import { PanelButton } from './panel-button.js';
import { PopupTop } from './popup-top.js';

export interface HeadProps {
  /** How many cases there are, if a list can be opened. */
  cases?: number | undefined;
  onCases?: (() => void) | undefined;
}

export function Head({ cases, onCases }: HeadProps) {
  return (
    <PopupTop brand={t('name')}>
      {onCases && cases ? (
        <Button small variant="quiet" onClick={onCases}>
          {t('cases_count', { count: cases })}
        </Button>
      ) : null}
      <PanelButton />
      <Button icon="tab" label={t('open_in_tab')} onClick={() => void openPage('case.html')} />
      <Button icon="settings" label={t('settings')} onClick={() => void openPage('options.html')} />
    </PopupTop>
  );
}
