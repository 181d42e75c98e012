import { useState } from 'preact/hooks';
import { type Exhibit, exhibitBytes } from '../../domain/exhibits/exhibit.js';
import { plural, t } from '../../platform/i18n.js';
import { restoreExhibit } from '../../usecases/exhibits/edit-exhibit.js';
import { eraseExhibit } from '../../usecases/exhibits/erase-exhibit.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ExhibitTag } from '../components/exhibit-tag.js';
import { LinkButton } from '../components/link-button.js';
import { Said } from '../components/said.js';
import { bytesText } from '../words/bytes-text.js';
import { timeText } from '../words/format.js';

/** Removed exhibits, to bring back or, when room is needed, to erase for good. */
export function RemovedExhibits({ removed, onFailed }: { removed: readonly Exhibit[]; onFailed: () => void }) {
  const [done, setDone] = useState<{ id: string; as: 'restored' | 'erased'; text: string } | null>(null);
  const restore = ({ id, letter }: Exhibit) =>
    void restoreExhibit(id).then(
      () => setDone({ id, as: 'restored', text: t('exhibit_restored', { letter }) }),
      onFailed,
    );
  const eraseIt = ({ id, letter }: Exhibit) =>
    void eraseExhibit(id).then(() => setDone({ id, as: 'erased', text: t('exhibit_erased', { letter }) }), onFailed);
  // Shown only while it is true: a restored exhibit can be removed again.
  const there = removed.find(({ id }) => id === done?.id);
  const holds = done && (done.as === 'erased' ? there?.erasedAt !== undefined : !there);
  return (
    <>
      {holds && <Said said={done} />}
      {removed.length > 0 && <RemovedList removed={removed} restore={restore} eraseIt={eraseIt} />}
    </>
  );
}

interface RemovedListProps {
  removed: readonly Exhibit[];
  restore: (exhibit: Exhibit) => void;
  eraseIt: (exhibit: Exhibit) => void;
}

function RemovedList({ removed, restore, eraseIt }: RemovedListProps) {
  const [erasing, setErasing] = useState<Exhibit | null>(null);
  return (
    <details class="more">
      <summary>{plural('removed_exhibits', removed.length)}</summary>
      <p class="text-xs dim">{t('removed_exhibits_hint')}</p>
      <ul class="plain-list">
        {removed.map((exhibit) => (
          <li key={exhibit.id} class="removed">
            <ExhibitTag letter={exhibit.letter} text={t('exhibit', { letter: exhibit.letter })} size="small" />
            <span dir="auto">{exhibit.caption}</span>
            <span class="text-xs dimmer">
              {exhibit.erasedAt
                ? t('erased_at', { time: timeText(exhibit.erasedAt) })
                : t('removed_at', { time: timeText(exhibit.removedAt ?? exhibit.capturedAt) })}
            </span>
            {exhibit.erasedAt === undefined && (
              <span class="removed-ways">
                <LinkButton label={t('restore_label', { letter: exhibit.letter })} onClick={() => restore(exhibit)}>
                  {t('restore')}
                </LinkButton>
                <LinkButton
                  alarm
                  label={t('erase_label', { letter: exhibit.letter })}
                  onClick={() => setErasing(exhibit)}
                >
                  {t('erase')}
                </LinkButton>
              </span>
            )}
          </li>
        ))}
      </ul>
      <Dialog
        open={erasing !== null}
        alert
        title={t('erase_title', { letter: erasing?.letter ?? '' })}
        onClose={() => setErasing(null)}
        actions={
          <>
            <Button initialFocus onClick={() => setErasing(null)}>
              {t('keep_it')}
            </Button>
            <Button
              variant="danger"
              onClick={() => {
                if (erasing) eraseIt(erasing);
                setErasing(null);
              }}
            >
              {t('erase')}
            </Button>
          </>
        }
      >
        <p>{t('erase_text', { size: erasing ? bytesText(exhibitBytes(erasing)) : '' })}</p>
      </Dialog>
    </details>
  );
}
