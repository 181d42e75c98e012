import type { ComponentChildren } from 'preact';
import { classes } from '../components/classes.js';
import { ExhibitTag } from '../components/exhibit-tag.js';
import { Icon, type IconName } from '../components/icon.js';

export interface ExhibitLine {
  text: string;
  /** The caption may be cut off, because the exhibit's own view shows all of it. */
  clip?: boolean | undefined;
}

export interface ExhibitCardProps {
  letter: string;
  /** "Exhibit A". */
  tagText: string;
  caption: string;
  /** A blob: URL of an image or of a frame of a video. */
  src?: string | undefined;
  /** Shown where there is no picture. */
  icon?: IconName | undefined;
  /** Facts that can be checked: address, time, fingerprint. */
  lines?: readonly ExhibitLine[] | undefined;
  /** "Being checked", "refused" or "a copy with marks", in words. */
  state?: ComponentChildren;
  refused?: boolean | undefined;
  small?: boolean | undefined;
  href?: string | undefined;
  onOpen?: (() => void) | undefined;
}

export function ExhibitCard(props: ExhibitCardProps) {
  const { letter, tagText, caption, src, icon = 'file', lines = [], state, refused, small } = props;
  return (
    <figure class={classes('exhibit', small && 'exhibit-small', refused && 'exhibit-refused')}>
      <div class="exhibit-shot">
        {src ? <img src={src} alt={caption} /> : <Icon name={icon} />}
        <ExhibitTag letter={letter} text={tagText} size={small ? undefined : 'big'} />
      </div>
      <figcaption class="exhibit-caption">
        <Name {...props} />
        {lines.map((line) => (
          <span key={line.text} class={classes('exhibit-line mono', line.clip && 'clip')} dir="ltr">
            {line.text}
          </span>
        ))}
        {state !== undefined && <p class="exhibit-state">{state}</p>}
      </figcaption>
    </figure>
  );
}

function Name({ caption, tagText, small, href, onOpen }: ExhibitCardProps) {
  const label = `${tagText}: ${caption}`;
  const title = small ? caption : undefined;
  if (href !== undefined) {
    return (
      <a class="exhibit-name" dir="auto" href={href} aria-label={label} title={title}>
        {caption}
      </a>
    );
  }
  if (onOpen) {
    return (
      <button type="button" class="exhibit-name" dir="auto" onClick={onOpen} aria-label={label} title={title}>
        {caption}
      </button>
    );
  }
  return (
    <b class="exhibit-name" dir="auto" title={title}>
      {caption}
    </b>
  );
}
