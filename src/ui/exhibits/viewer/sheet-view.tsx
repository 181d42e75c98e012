import type { Exhibit, Sheet } from '../../../domain/exhibits/exhibit.js';
import { t } from '../../../platform/i18n.js';
import { getOriginal } from '../../../storage/exhibits/exhibits.js';
import { Button } from '../../components/button.js';
import { Note } from '../../components/note.js';
import { useLive } from '../../hooks/use-live.js';
import { useBlobAddress } from '../../hooks/use-picture.js';
import { PictureView } from './picture-view.js';
import { TextSheet } from './text-sheet.js';

export interface SheetViewProps {
  exhibit: Exhibit;
  sheet: Sheet;
  /** From 0. */
  index: number;
}

/** The stored original: a picture, a video, a text, or a way to save it. */
export function SheetView({ exhibit, sheet, index }: SheetViewProps) {
  const live = useLive(`${exhibit.id} ${index}`, [], () => getOriginal(exhibit.id, index));
  const blob = live.state === 'ready' ? live.value : undefined;
  const address = useBlobAddress(blob);
  if (live.state === 'loading') return null;
  if (!blob) return <Note kind="alarm">{t('exhibit_no_bytes')}</Note>;
  if (!address) return null;
  const { mime, width, height } = sheet;
  const alt = t('exhibit_alt', { letter: exhibit.letter, caption: exhibit.caption });
  if (mime.startsWith('image/') && width !== null && height !== null) {
    return <PictureView src={address} alt={alt} width={width} height={height} />;
  }
  if (mime.startsWith('video/') && width !== null) {
    // biome-ignore lint/a11y/useMediaCaption: a film of the shopper's has no subtitles that we could give.
    return <video class="viewer-picture" src={address} controls aria-label={alt} />;
  }
  if (mime === 'text/plain') return <TextSheet blob={blob} label={alt} />;
  const isPaper = mime === 'application/pdf';
  return (
    <div class="viewer-none">
      <p>{t(isPaper ? 'exhibit_paper' : 'exhibit_no_preview')}</p>
      {isPaper && (
        <Button icon="tab" href={address} newTab>
          {t('exhibit_open_paper')}
        </Button>
      )}
      <Button href={address} download={exhibit.fileName ?? alt}>
        {t('exhibit_save_original')}
      </Button>
    </div>
  );
}
