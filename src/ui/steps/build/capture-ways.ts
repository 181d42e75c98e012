import { t } from '../../../platform/i18n.js';
import type { CaptureRequest } from '../../../usecases/capture/request-capture.js';
import type { IconName } from '../../components/icon.js';
import type { PageBeside } from '../../hooks/use-capture.js';

/** One way to capture a page, with its button's words. */
export type CaptureWay = { label: string; icon: IconName } & Pick<CaptureRequest, 'scope' | 'area'>;

/** Everything on a page that can be captured, in the words of the buttons. */
export function waysOf({ areas }: PageBeside): CaptureWay[] {
  const ways: CaptureWay[] = [
    { scope: 'visible', label: t('capture_visible'), icon: 'view' },
    { scope: 'page', label: t('capture_page'), icon: 'page' },
  ];
  for (const { id, name, conversation } of areas ?? []) {
    const called = conversation
      ? t('capture_conversation')
      : name
        ? t('capture_area', { name })
        : t('capture_area_number', { number: id + 1 });
    // Two areas with the same name could not be told apart.
    const label = ways.some((way) => way.label === called) ? t('capture_area_number', { number: id + 1 }) : called;
    ways.push({ scope: 'area', area: { id, name: label }, label, icon: conversation ? 'chat' : 'page' });
  }
  return [...ways, { scope: 'region', label: t('capture_region'), icon: 'crop' }];
}
