import { t } from '../../platform/i18n.js';
import { mount } from '../mount.js';
import { CasePage } from './case-page.js';
import { CasesPage } from './cases-page.js';

const caseId = new URLSearchParams(location.search).get('id');
mount(caseId ? <CasePage caseId={caseId} /> : <CasesPage />, t('name'));
