import { t } from '../../platform/i18n.js';
import { ExhibitPage } from '../exhibits/viewer/exhibit-page.js';
import { mount } from '../shell/mount.js';
import { CasePage } from './case-page.js';
import { CasesPage } from './cases-page.js';

const asked = new URLSearchParams(location.search);
const caseId = asked.get('id');
const exhibitId = asked.get('exhibit');
const page =
  caseId === null ? (
    <CasesPage />
  ) : exhibitId === null ? (
    <CasePage caseId={caseId} date={asked.get('date')} />
  ) : (
    <ExhibitPage caseId={caseId} exhibitId={exhibitId} />
  );
mount(page, t('name'));
