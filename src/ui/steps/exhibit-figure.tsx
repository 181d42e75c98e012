import { type Exhibit, firstSheet } from '../../domain/exhibit.js';
import { t } from '../../platform/i18n.js';
import { ExhibitCard } from '../components/exhibit-card.js';
import { useOriginal } from '../hooks/use-picture.js';
import { timeText } from '../words/here.js';

/** One exhibit with its picture: letter, caption, and what can be checked. */
export function ExhibitFigure({ exhibit, small }: { exhibit: Exhibit; small: boolean }) {
  const src = useOriginal(exhibit.id);
  const { letter, url, fileName = '' } = exhibit;
  const { sha256 } = firstSheet(exhibit);
  const lines = [
    { text: url?.replace(/^https?:\/\/(www\.)?/, '') ?? fileName, clip: true },
    { text: `${timeText(exhibit.capturedAt)} ${exhibit.zone}` },
    { text: t('digest_short', sha256.slice(0, 8), sha256.slice(-4)) },
  ];
  return (
    <ExhibitCard
      letter={letter}
      tagText={t('exhibit', letter)}
      caption={exhibit.caption}
      src={src}
      small={small}
      {...(small ? {} : { lines })}
    />
  );
}
