import { t } from '../../platform/i18n.js';
import { Checklist } from '../components/checklist.js';
import { ChecklistItem } from '../components/checklist-item.js';
import { HeadRow } from '../components/head-row.js';

interface DoOrNotProps {
  title: string;
  /** What helps the shopper. */
  dos: readonly string[];
  /** What could cost the shopper the case. */
  donts: readonly string[];
}

/** What to do and what not to do, each labelled as such. */
export function DoOrNot({ title, dos, donts }: DoOrNotProps) {
  return (
    <div>
      <HeadRow level={2} look="sub">
        {title}
      </HeadRow>
      <Checklist label={title}>
        {dos.map((text) => (
          <ChecklistItem key={text} state="have" word={t('state_do')} quiet>
            {text}
          </ChecklistItem>
        ))}
        {donts.map((text) => (
          <ChecklistItem key={text} state="wrong" word={t('state_do_not')} quiet>
            {text}
          </ChecklistItem>
        ))}
      </Checklist>
    </div>
  );
}
