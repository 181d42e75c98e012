import type { Exhibit } from '../../domain/exhibits/exhibit.js';
import { t } from '../../platform/i18n.js';
import { listCopies } from '../../storage/exhibits/copies.js';
import { Facts } from '../components/facts.js';
import { SideSection } from '../components/side-section.js';
import { useLive } from '../hooks/use-live.js';

/** Which version of the exhibit goes to the form, and which into the case file. */
export function GoesWhere({ exhibit }: { exhibit: Exhibit }) {
  const live = useLive(exhibit.id, ['copies'], () => listCopies(exhibit.id));
  if (live.state !== 'ready') return null;
  const uses = new Set(live.value.map(({ use }) => use));
  const form = uses.has('covered') ? 'covered' : uses.has('clean') ? 'clean' : 'original';
  return (
    <SideSection title={t('which_goes_where')}>
      <Facts
        facts={[
          { term: t('goes_to_form'), value: t(`goes_${form}`) },
          { term: t('goes_to_file'), value: t(uses.has('marked') ? 'goes_all' : `goes_${form}`) },
        ]}
      />
      <p class="text-xs dim">{t('goes_hint')}</p>
    </SideSection>
  );
}
