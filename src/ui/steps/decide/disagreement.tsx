import { newSince } from '../../../domain/statement/letter-parts.js';
import { zone } from '../../../platform/clock.js';
import { t } from '../../../platform/i18n.js';
import { Field } from '../../components/field.js';
import { HeadRow } from '../../components/head-row.js';
import { Note } from '../../components/note.js';
import type { OpenCase } from '../../hooks/use-case.js';
import { LetterBox } from '../../texts/letter-box.js';
import { today } from '../../words/format.js';

/** Why the shopper does not agree: what is new since the answer, and a draft that says it. */
export function Disagreement({ openCase }: { openCase: OpenCase }) {
  const { draft, change, exhibits } = openCase;
  const subject = { ...openCase.subject, draft };
  const added = newSince({ subject, exhibits, today: today(), sendBy: null, zone: zone() });
  return (
    <section class="stack">
      <HeadRow level={2} look="sub">
        {t('disagreement_title')}
      </HeadRow>
      <Field
        label={t('disagreement_label')}
        value={draft.disagreement}
        onInput={(disagreement) => change({ disagreement })}
        rows={2}
        hint={t('disagreement_hint')}
      />
      {added.length === 0 && <Note lead={t('nothing_new_lead')}>{t('nothing_new_text')}</Note>}
      <LetterBox id="disagreement" openCase={openCase} />
    </section>
  );
}
