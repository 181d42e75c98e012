import { useState } from 'preact/hooks';
import { plural, t } from '../../platform/i18n.js';
import { listExhibitTexts, listRemovedExhibits } from '../../storage/exhibits/exhibits.js';
import { type Verified, verifyExhibits } from '../../usecases/exhibits/verify-exhibits.js';
import { Button } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { Field } from '../components/field.js';
import { HeadRow } from '../components/head-row.js';
import { Note } from '../components/note.js';
import { AddFiles } from '../exhibits/add-files.js';
import { ExhibitList } from '../exhibits/exhibit-list.js';
import { ExhibitLog } from '../exhibits/exhibit-log.js';
import { RemovedExhibits } from '../exhibits/removed-exhibits.js';
import type { OpenCase } from '../hooks/use-case.js';
import { useLive } from '../hooks/use-live.js';

/** Every exhibit of the case: to add, find, reorder, check and bring back. */
export function ExhibitsView({ openCase }: { openCase: OpenCase }) {
  const { exhibits, subject } = openCase;
  const [failed, setFailed] = useState(false);
  const [verified, setVerified] = useState<Verified[] | null>(null);
  const [wanted, setWanted] = useState('');
  const words = wanted.trim().toLocaleLowerCase();
  const removed = useLive(subject.id, ['exhibits'], () => listRemovedExhibits(subject.id));
  // The pages' texts are large, so they are read only for a search.
  const texts = useLive(words === '' ? 'none' : subject.id, ['exhibits'], async () =>
    words === '' ? [] : listExhibitTexts(subject.id),
  );
  const textOf = new Map(texts.state === 'ready' ? texts.value.map(({ exhibitId, text }) => [exhibitId, text]) : []);
  const found = exhibits.filter(({ id, caption, fileName = '', title }) =>
    [caption, fileName, title ?? '', textOf.get(id) ?? ''].some((text) => text.toLocaleLowerCase().includes(words)),
  );
  const onFailed = () => setFailed(true);
  return (
    <>
      <HeadRow
        level={2}
        aside={
          exhibits.length > 0 && (
            <Button small icon="fingerprint" onClick={() => void verifyExhibits(exhibits).then(setVerified)}>
              {t('verify')}
            </Button>
          )
        }
      >
        {plural('exhibits', exhibits.length)}
      </HeadRow>
      <div class="stack-4">
        {verified && <VerifiedNote verified={verified} />}
        <AddFiles caseId={subject.id} />
        {failed && (
          <Note kind="alarm" lead={t('exhibit_not_changed_lead')} announced>
            {t('exhibit_not_changed')}
          </Note>
        )}
        {exhibits.length === 0 && <EmptyState level={2} title={t('no_exhibits_title')} text={t('no_exhibits_text')} />}
        {exhibits.length > 1 && <Field label={t('exhibit_search')} value={wanted} onInput={setWanted} />}
        {exhibits.length > 0 && found.length === 0 && <p class="text-s dim">{t('exhibit_search_none')}</p>}
        <ExhibitList exhibits={found} canMove={words === ''} onFailed={onFailed} />
        {exhibits.length > 1 && <p class="text-xs dim">{t('exhibits_order_hint')}</p>}
        {removed.state === 'ready' && <RemovedExhibits removed={removed.value} onFailed={onFailed} />}
        {subject.lettersGiven > 0 && <ExhibitLog caseId={subject.id} />}
      </div>
    </>
  );
}

/** Which exhibits still have the digest stored with them. */
function VerifiedNote({ verified }: { verified: readonly Verified[] }) {
  const wrong = verified.filter(({ matches }) => !matches);
  if (wrong.length === 0) {
    return (
      <Note lead={t('verified_lead')} announced>
        {plural('verified_text', verified.length)}
      </Note>
    );
  }
  return (
    <Note kind="alarm" lead={t('not_verified_lead')} announced>
      {t('not_verified_text', { letters: wrong.map(({ letter }) => letter).join(t('list_comma')) })}
    </Note>
  );
}
