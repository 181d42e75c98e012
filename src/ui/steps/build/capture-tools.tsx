import { useEffect, useState } from 'preact/hooks';
import type { EvidenceId } from '../../../domain/dispute/reason.js';
import { OVER } from '../../../domain/exhibits/capture-job.js';
import type { Shop } from '../../../marketplaces/shop.js';
import { shortcuts } from '../../../platform/commands.js';
import { t } from '../../../platform/i18n.js';
import { dataKey, messageKey } from '../../../platform/message-keys.js';
import type { Asked } from '../../../usecases/capture/request-capture.js';
import { adoptCaptures, startCapture } from '../../../usecases/capture/start-capture.js';
import { Button } from '../../components/button.js';
import { HeadRow } from '../../components/head-row.js';
import { Note } from '../../components/note.js';
import { Select } from '../../components/select.js';
import { useCapture, usePageBeside } from '../../hooks/use-capture.js';
import type { OpenCase } from '../../hooks/use-case.js';
import { CaptureGuide } from './capture-guide.js';
import { CaptureProgress, CaptureResult } from './capture-progress.js';
import { type CaptureWay, waysOf } from './capture-ways.js';

const NONE = 'none';

/**
 * Captures the page beside this screen as the next exhibit: its visible part, all of it, a scroll area, or a region.
 */
export function CaptureTools({
  openCase,
  asked,
  shop,
}: {
  openCase: OpenCase;
  asked: readonly EvidenceId[];
  shop: Shop | undefined;
}) {
  const beside = usePageBeside();
  const job = useCapture(openCase.subject.id);
  const [chosen, setChosen] = useState<string>();
  const [keys, setKeys] = useState('');
  useEffect(() => {
    void shortcuts().then((all) => setKeys(all.get('capture-page') ?? ''));
  }, []);
  const [refused, setRefused] = useState<Extract<Asked, { ok: false }>['why'] | null>(null);

  const open = asked.filter((id) => !openCase.exhibits.some(({ answers }) => answers === id));
  const shows = beside?.page.shows;
  const fits = shows && open.includes(shows) ? shows : NONE;
  const answers = chosen !== undefined && (chosen === NONE || open.includes(chosen as EvidenceId)) ? chosen : fits;
  const running = job !== null && !OVER.includes(job.state);
  const waiting = running ? job.id : null;
  useEffect(() => {
    if (waiting !== null) void adoptCaptures();
  }, [waiting]);
  const capture = async ({ scope, area }: CaptureWay) => {
    if (!beside || running) return;
    const caption = answers === NONE ? beside.page.title : t(dataKey('evidence', answers));
    const wanted = {
      caseId: openCase.subject.id,
      scope,
      ...(area ? { area } : {}),
      answers: answers === NONE ? null : (answers as EvidenceId),
      caption,
      toldBy: 'screen' as const,
    };
    const asking = await startCapture(wanted, beside.page.tab);
    setRefused(asking.ok ? null : asking.why);
    setChosen(undefined);
  };

  return (
    <>
      <CaptureGuide
        openCase={openCase}
        asked={asked}
        shop={shop}
        beside={beside ?? null}
        busy={running}
        capture={(way) => void capture(way)}
      />
      <HeadRow level={2} look="sub" aside={beside && <span class="clip">{beside.page.address}</span>}>
        {t('capture_title')}
      </HeadRow>
      {running ? (
        <CaptureProgress job={job} />
      ) : (
        <>
          {beside === null && <p class="text-xs dim">{t('capture_no_page')}</p>}
          {beside?.areas === null && <Note>{t('capture_press_again')}</Note>}
          {beside?.areas && (
            <>
              <Select
                label={t('capture_as')}
                options={[...open, NONE].map((id) => ({
                  value: id,
                  label: t(id === NONE ? 'capture_other' : dataKey('evidence', id)),
                }))}
                value={answers}
                onChange={setChosen}
              />
              <div class="captures">
                {waysOf(beside).map((way) => (
                  <Button key={way.label} icon={way.icon} onClick={() => void capture(way)}>
                    {way.label}
                  </Button>
                ))}
              </div>
              {keys && <p class="text-xs dim">{t('capture_keys', { keys })}</p>}
            </>
          )}
          {refused ? (
            <Note kind="alarm" lead={t('capture_failed_lead')} announced>
              {t(messageKey('capture_failed', refused))}
            </Note>
          ) : (
            job && <CaptureResult job={job} />
          )}
        </>
      )}
    </>
  );
}
