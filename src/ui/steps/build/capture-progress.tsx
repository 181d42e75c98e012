import type { CaptureJob } from '../../../domain/exhibits/capture-job.js';
import { isCutShort } from '../../../domain/exhibits/capture-job.js';
import { t } from '../../../platform/i18n.js';
import { endingOf } from '../../../usecases/capture/announce-capture.js';
import { endCaptureEarly } from '../../../usecases/capture/start-capture.js';
import { LinkButton } from '../../components/link-button.js';
import { Note } from '../../components/note.js';

/** The progress of a capture, and two ways to end it: keeping what is there, or nothing. */
export function CaptureProgress({ job }: { job: CaptureJob }) {
  const { id, state, taken, of } = job;
  const counted = state === 'running' && of > 1;
  const said =
    state === 'drawing' ? t('capture_drawing') : t(state === 'writing' ? 'capture_writing' : 'capture_starting');
  return (
    <div class="capture-progress" role="status">
      <p>
        <strong>{counted ? t('capture_progress', { taken, all: of }) : said}</strong>
      </p>
      {counted && (
        <>
          <progress aria-label={t('capture_progress_label', { taken, all: of })} value={taken} max={of} />
          <p class="text-xs dim">{t('capture_stay')}</p>
        </>
      )}
      <p class="note-actions">
        {counted && taken > 0 && (
          <LinkButton onClick={() => void endCaptureEarly(id, 'stop')}>{t('capture_stop')}</LinkButton>
        )}
        <LinkButton onClick={() => void endCaptureEarly(id, 'cancel')}>{t('cancel')}</LinkButton>
      </p>
    </div>
  );
}

/** How the last capture of the case ended. */
export function CaptureResult({ job }: { job: CaptureJob }) {
  if (job.state === 'cancelled') return <Note announced>{t('capture_cancelled')}</Note>;
  const said = endingOf(job);
  if (!said) return null;
  const kind = job.state === 'failed' ? 'alarm' : isCutShort(job) ? 'warn' : 'plain';
  return (
    <Note kind={kind} lead={said.lead} announced>
      {said.text}
    </Note>
  );
}
