import { useState } from 'preact/hooks';
import { type Exhibit, firstSheet } from '../../domain/exhibit.js';
import { plural, t } from '../../platform/i18n.js';
import { type Verified, verifyExhibits } from '../../usecases/verify-exhibits.js';
import { Button } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { Facts } from '../components/facts.js';
import { HeadRow } from '../components/head-row.js';
import { Note } from '../components/note.js';
import { useOriginal } from '../hooks/use-picture.js';
import type { StepProps } from '../steps/step-props.js';
import { bytesText } from '../words/bytes-text.js';
import { timeText } from '../words/here.js';

/** Every exhibit with all that can be checked of it. */
export function ExhibitsView({ inHand }: Pick<StepProps, 'inHand'>) {
  const { exhibits } = inHand;
  const [verified, setVerified] = useState<Verified[] | null>(null);
  if (exhibits.length === 0)
    return <EmptyState level={2} title={t('no_exhibits_title')} text={t('no_exhibits_text')} />;
  const wrong = verified?.filter(({ matches }) => !matches) ?? [];
  return (
    <>
      <HeadRow
        level={2}
        aside={
          <Button small onClick={() => void verifyExhibits(exhibits).then(setVerified)}>
            {t('verify')}
          </Button>
        }
      >
        {plural('exhibits', exhibits.length)}
      </HeadRow>
      {verified && wrong.length === 0 && (
        <Note lead={t('verified_lead')} announced>
          {plural('verified_text', verified.length)}
        </Note>
      )}
      {wrong.length > 0 && (
        <Note kind="alarm" lead={t('not_verified_lead')} announced>
          {t('not_verified_text', wrong.map(({ letter }) => letter).join(t('list_comma')))}
        </Note>
      )}
      <div class="stack-4">
        {exhibits.map((exhibit) => (
          <ExhibitInFull key={exhibit.id} exhibit={exhibit} />
        ))}
      </div>
    </>
  );
}

function ExhibitInFull({ exhibit }: { exhibit: Exhibit }) {
  const src = useOriginal(exhibit.id);
  const { letter, caption, url, capturedAt, zone } = exhibit;
  const { width, height, bytes, sha256 } = firstSheet(exhibit);
  return (
    <section class="exhibit-full">
      <HeadRow level={3}>{t('exhibit_caption', letter, caption)}</HeadRow>
      {src && (
        <a href={src} target="_blank" rel="noreferrer">
          <img
            src={src}
            alt={t('exhibit_alt', letter, caption)}
            width={width ?? undefined}
            height={height ?? undefined}
          />
        </a>
      )}
      <Facts
        facts={[
          { term: t('exhibit_page'), value: <span class="mono">{url}</span> },
          {
            term: t('exhibit_time'),
            value: <span class="mono">{`${timeText(capturedAt)} ${zone} (${capturedAt})`}</span>,
          },
          { term: t('exhibit_size'), value: t('exhibit_size_text', width ?? 0, height ?? 0, bytesText(bytes)) },
          { term: t('exhibit_digest'), value: <span class="mono">{sha256}</span> },
        ]}
      />
    </section>
  );
}
