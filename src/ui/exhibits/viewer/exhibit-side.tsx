import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Exhibit } from '../../../domain/exhibits/exhibit.js';
import { t } from '../../../platform/i18n.js';
import { captionExhibit, logCaption, removeExhibit, restoreExhibit } from '../../../usecases/exhibits/edit-exhibit.js';
import { Button } from '../../components/button.js';
import { Facts } from '../../components/facts.js';
import { Field } from '../../components/field.js';
import { Note } from '../../components/note.js';
import { SideSection } from '../../components/side-section.js';
import { durationText, howText, sizeText } from '../../words/exhibit-words.js';
import { dayHere, dayText, timeText } from '../../words/format.js';
import { Fingerprints } from '../fingerprints.js';
import { GoesWhere } from '../goes-where.js';

/** The id of the element that says whether the exhibit is removed or back. */
export const STANDING = 'exhibit-standing';

/** The facts about an exhibit and the actions on the whole of it. `children` come first. */
export function ExhibitSide({ exhibit, children }: { exhibit: Exhibit; children?: ComponentChildren }) {
  const { id, letter, url, title, fileName, capturedAt, zone, durationMs, removedAt, kind } = exhibit;
  const [caption, setCaption] = useState(exhibit.caption);
  const [failed, setFailed] = useState(false);
  const [restored, setRestored] = useState(false);
  const attempt = (work: Promise<void>) =>
    void work.then(
      () => setFailed(false),
      () => setFailed(true),
    );
  const kept = useRef(exhibit.caption);
  const logged = useRef(exhibit.caption);
  const keeping = useRef<Promise<void>>(Promise.resolve());
  const keep = (typed: string) => {
    setCaption(typed);
    keeping.current = captionExhibit(id, typed).then((words) => {
      kept.current = words;
    });
    attempt(keeping.current);
  };
  // The log never forgets, so it gets the caption once, when the shopper is done, and not at each keystroke.
  const log = () => {
    if (kept.current === logged.current) return;
    logged.current = kept.current;
    attempt(logCaption(exhibit, kept.current));
  };
  const leave = () => void keeping.current.then(log, log);
  useEffect(() => {
    // A page that closes cannot wait for the write.
    window.addEventListener('pagehide', log);
    return () => {
      window.removeEventListener('pagehide', log);
      leave();
    };
  }, []);
  const when = `${dayText(dayHere(capturedAt))}, ${timeText(capturedAt)}`;
  return (
    <aside class="viewer-side" aria-label={t('exhibit_about')}>
      {children}
      <SideSection title={t('exhibit_about')}>
        <Field label={t('exhibit_caption_label')} voice="serif" value={caption} onInput={keep} onLeave={leave} />
        {failed && (
          <Note kind="alarm" lead={t('exhibit_not_changed_lead')} announced>
            {t('exhibit_not_changed')}
          </Note>
        )}
        <Facts
          facts={[
            {
              term: t(kind === 'file' ? 'exhibit_file_added' : 'exhibit_time'),
              value: (
                <>
                  {when}
                  <br />
                  <span class="dimmer">{t('exhibit_clock', { time: capturedAt.slice(11, 19) })}</span>
                  <br />
                  <span class="dimmer">{zone}</span>
                </>
              ),
            },
            ...(url ? [{ term: t('exhibit_page'), value: <span class="mono">{url}</span> }] : []),
            ...(title ? [{ term: t('exhibit_title'), value: <span dir="auto">{title}</span> }] : []),
            ...(fileName ? [{ term: t('exhibit_file'), value: <span class="mono">{fileName}</span> }] : []),
            { term: t('exhibit_how'), value: howText(exhibit) },
            { term: t('exhibit_size'), value: sizeText(exhibit) },
            ...(durationMs === undefined ? [] : [{ term: t('exhibit_length'), value: durationText(durationMs) }]),
          ]}
        />
      </SideSection>
      <Fingerprints exhibit={exhibit} />
      <GoesWhere exhibit={exhibit} />
      <div class="viewer-ways" id={STANDING} tabIndex={-1}>
        {removedAt === undefined ? (
          <>
            {restored && (
              <p class="text-s" role="status">
                {t('exhibit_restored', { letter })}
              </p>
            )}
            <Button variant="danger" small icon="trash" onClick={() => attempt(removeExhibit(id))}>
              {t('exhibit_remove')}
            </Button>
          </>
        ) : (
          <Note
            lead={t('exhibit_removed', { letter })}
            announced
            actions={
              <Button
                small
                onClick={() => {
                  // Announced after the exhibit was brought back.
                  setRestored(true);
                  attempt(restoreExhibit(id));
                }}
              >
                {t('restore')}
              </Button>
            }
          >
            {t('removed_exhibits_hint')}
          </Note>
        )}
      </div>
    </aside>
  );
}
