import { t } from '../../../platform/i18n.js';
import { pressZoomKey, useZoom } from './use-zoom.js';
import { ZoomBar } from './zoom-bar.js';

export interface PictureViewProps {
  src: string;
  alt: string;
  /** In pixels of the picture. */
  width: number;
  height: number;
}

/** A picture to look at, as large as the shopper wants it. */
export function PictureView({ src, alt, width, height }: PictureViewProps) {
  const zoom = useZoom(width);
  return (
    <>
      <section
        class="picture-place"
        ref={zoom.place}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it.
        tabIndex={0}
        aria-label={t('look_original')}
        onKeyDown={(event) => pressZoomKey(event, zoom)}
      >
        <img
          class="viewer-picture"
          src={src}
          alt={alt}
          width={width}
          height={height}
          style={zoom.width === undefined ? undefined : { inlineSize: `${zoom.width}px` }}
          data-zoomed={zoom.width === undefined ? undefined : ''}
        />
      </section>
      <ZoomBar zoom={zoom} />
    </>
  );
}
