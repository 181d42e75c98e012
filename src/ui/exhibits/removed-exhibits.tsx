import { useState } from 'preact/hooks';
import { type Exhibit, exhibitBytes } from '../../domain/exhibit.js';
import { plural, t } from '../../platform/i18n.js';
import { eraseExhibit } from '../../usecases/erase-exhibit.js';
import { restoreExhibit } from '../../usecases/restore-exhibit.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { ExhibitTag } from '../components/exhibit-tag.js';
import { LinkButton } from '../components/link-button.js';
import { bytesText } from '../words/bytes-text.js';
import { timeText } from '../words/here.js';

/** What she removed: to bring back, or to erase for good when room is needed. */
export function RemovedExhibits({ removed, onFailed }: { removed: readonly Exhibit[]; onFailed: () => void }) {
  const [erasing, setErasing] = useState<Exhibit | null>(null);
  if (removed.length === 0) return null;
  return (
    <details class="more">
      <summary>{plural('removed_exhibits', removed.length)}</summary>
      <p class="text-xs dim">{t('removed_exhibits_hint')}</p>
      <ul class="plain-list">
        {removed.map((exhibit) => (
          <li key={exhibit.id} class="removed">
            <ExhibitTag letter={exhibit.letter} text={t('exhibit', exhibit.letter)} size="small" />
            <span dir="auto">{exhibit.caption}</span>
            <span class="text-xs dimmer">
              {exhibit.erasedAt
                ? t('erased_at', timeText(exhibit.erasedAt))
                : t('removed_at', timeText(exhibit.removedAt ?? exhibit.capturedAt))}
            </span>
            {exhibit.erasedAt === undefined && (
              <span class="removed-ways">
                <LinkButton
                  label={t('restore_label', exhibit.letter)}
                  onClick={() => void restoreExhibit(exhibit.id).catch(onFailed)}
                >
                  {t('restore')}
                </LinkButton>
                <LinkButton alarm label={t('erase_label', exhibit.letter)} onClick={() => setErasing(exhibit)}>
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
        title={t('erase_title', erasing?.letter ?? '')}
        onClose={() => setErasing(null)}
        actions={
          <>
            <Button initialFocus onClick={() => setErasing(null)}>
              {t('keep_it')}
            </Button>
            <Button
              variant="danger"
              onClick={() => {
                if (erasing) void eraseExhibit(erasing.id).catch(onFailed);
                setErasing(null);
              }}
            >
              {t('erase')}
            </Button>
          </>
        }
      >
        <p>{t('erase_text', erasing ? bytesText(exhibitBytes(erasing)) : '')}</p>
      </Dialog>
    </details>
  );
}
