import { language, t } from '../../../platform/i18n.js';
import { Button } from '../../components/button.js';
import type { Zoom } from './use-zoom.js';

/** How large the picture is shown, and the ways to change that. */
export function ZoomBar({ zoom }: { zoom: Zoom }) {
  const { scale, width } = zoom;
  const percent = new Intl.NumberFormat(language(), { style: 'percent' });
  return (
    <fieldset class="zoom-bar" aria-label={t('zoom_label')}>
      <Button small icon="dash" label={t('zoom_smaller')} onClick={zoom.smaller} />
      <output class="text-s mono">{scale === null ? '' : percent.format(scale)}</output>
      <Button small icon="plus" label={t('zoom_larger')} onClick={zoom.larger} />
      <Button small pressed={width === undefined} onClick={zoom.fit}>
        {t('zoom_fit')}
      </Button>
    </fieldset>
  );
}
