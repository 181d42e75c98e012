import { useMemo } from 'preact/hooks';
import { type Exhibit, firstSheet } from '../../domain/exhibits/exhibit.js';
import { t } from '../../platform/i18n.js';
import { useThumbnail } from '../hooks/use-thumbnail.js';
import { stateText } from '../words/exhibit-words.js';
import { timeText, today } from '../words/format.js';
import { ExhibitCard } from './exhibit-card.js';

export interface ExhibitFigureProps {
  exhibit: Exhibit;
  small: boolean;
  /** The page of the exhibit; without it the card leads nowhere. */
  href?: string | undefined;
}

/** One exhibit with its picture, letter, caption and the facts that can be checked. */
export function ExhibitFigure({ exhibit, small, href }: ExhibitFigureProps) {
  const src = useThumbnail(exhibit);
  const { letter, url, fileName = '' } = exhibit;
  const { sha256 } = firstSheet(exhibit);
  // Formatting a time is slow, and a case can have many exhibits.
  const day = today();
  const when = useMemo(() => timeText(exhibit.capturedAt), [exhibit.capturedAt, day]);
  const lines = [
    { text: url?.replace(/^https?:\/\/(www\.)?/, '') ?? fileName, clip: true },
    { text: `${when} ${exhibit.zone}` },
    { text: t('digest_short', { start: sha256.slice(0, 8), end: sha256.slice(-4) }) },
  ];
  return (
    <ExhibitCard
      letter={letter}
      tagText={t('exhibit', { letter })}
      caption={exhibit.caption}
      src={src}
      small={small}
      href={href}
      {...(small ? {} : { lines, state: stateText(exhibit) })}
    />
  );
}
