import { useEffect, useState } from 'preact/hooks';
import { firstSheet } from '../../domain/exhibit.js';
import type { EvidenceId } from '../../domain/reasons.js';
import { t } from '../../platform/i18n.js';
import { type Captured, capturePage } from '../../usecases/capture-page.js';
import { type PageToCapture, pageToCapture } from '../../usecases/page-to-capture.js';
import { Button } from '../components/button.js';
import { HeadRow } from '../components/head-row.js';
import { Note } from '../components/note.js';
import { Select } from '../components/select.js';
import type { CaseInHand } from '../hooks/use-case.js';
import { key } from './reason-step.js';

const NONE = 'none';

/** "Capture this page": the visible part of the tab beside the popup, as the next exhibit. */
export function CaptureTools({ inHand, asked }: { inHand: CaseInHand; asked: readonly EvidenceId[] }) {
  const [page, setPage] = useState<PageToCapture | null>(null);
  const [chosen, setChosen] = useState<string>();
  const [working, setWorking] = useState(false);
  const [result, setResult] = useState<Captured | null>(null);
  useEffect(() => {
    void pageToCapture().then(setPage);
  }, []);

  const open = asked.filter((id) => !inHand.exhibits.some(({ answers }) => answers === id));
  const fits = page?.shows && open.includes(page.shows) ? page.shows : NONE;
  const answers = chosen !== undefined && (chosen === NONE || open.includes(chosen as EvidenceId)) ? chosen : fits;
  const capture = async () => {
    if (working) return;
    setWorking(true);
    const caption = answers === NONE ? (page?.title ?? '') : t(key('evidence', answers));
    setResult(await capturePage(inHand.subject.id, caption.slice(0, 300), answers === NONE ? null : answers));
    setChosen(undefined);
    setWorking(false);
  };

  return (
    <>
      <HeadRow level={2} look="sub" aside={page && <span class="clip">{page.address}</span>}>
        {t('capture_title')}
      </HeadRow>
      {page ? (
        <div class="capture">
          <Select
            label={t('capture_as')}
            options={[...open, NONE].map((id) => ({
              value: id,
              label: t(id === NONE ? 'capture_other' : key('evidence', id)),
            }))}
            value={answers}
            onChange={setChosen}
          />
          <Button icon="view" onClick={() => void capture()}>
            {t(working ? 'capturing' : 'capture_this_page')}
          </Button>
        </div>
      ) : (
        <p class="text-xs dim">{t('capture_no_page')}</p>
      )}
      {result && <CaptureResult result={result} />}
    </>
  );
}

function CaptureResult({ result }: { result: Captured }) {
  if (result.ok) {
    const { letter } = result.exhibit;
    const { width, height } = firstSheet(result.exhibit);
    return (
      <Note lead={t('captured_lead', letter)} announced>
        {t('captured_text', width ?? 0, height ?? 0)}
      </Note>
    );
  }
  return (
    <Note kind="alarm" lead={t('capture_failed_lead')} announced>
      {t(`capture_failed_${result.why}`.replaceAll('-', '_'))}
    </Note>
  );
}
