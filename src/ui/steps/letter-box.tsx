import { useState } from 'preact/hooks';
import { type LetterId, letterOf } from '../../domain/letters.js';
import { type PhraseLanguage, write } from '../../domain/sentences.js';
import { zone } from '../../platform/clock.js';
import { t } from '../../platform/i18n.js';
import { readAmount } from '../../usecases/read-amount.js';
import { Field } from '../components/field.js';
import { LinkButton } from '../components/link-button.js';
import { Segment } from '../components/segment.js';
import type { CaseInHand } from '../hooks/use-case.js';
import { today } from '../words/here.js';
import { CopyText, OtherLanguages, PHRASE_LANGUAGES, WhereFrom } from './written-text.js';

/** Longer than any letter of ours; forms that are shorter say so themselves. */
const LETTER_LIMIT = 2000;

/** A letter or reply to copy. It follows the case until she changes it; then it is hers. */
export function LetterBox({ id, inHand }: { id: LetterId; inHand: CaseInHand }) {
  const [language, setLanguage] = useState<PhraseLanguage>('en');
  const { draft, change, deadlines } = inHand;
  const sendBy = deadlines.find(({ kind }) => kind === 'send-dispute')?.on ?? null;
  const subject = { ...inHand.subject, draft };
  const input = { subject, exhibits: inHand.exhibits, today: today(), readAmount, sendBy, zone: zone() };
  const sentences = letterOf(id, input);
  const written = write(sentences, language, LETTER_LIMIT);
  const own = draft.letters?.[id];
  const keep = (text: string) => change(({ letters }) => ({ letters: { ...letters, [id]: text } }));
  const name = t(`letter_${id}`.replaceAll('-', '_'));
  return (
    <div class="stack">
      <Field
        label={name}
        value={own ?? written.text}
        onInput={keep}
        rows={4}
        aside={
          <Segment
            label={t('letter_language', name)}
            options={PHRASE_LANGUAGES.map((value) => ({ value, label: t(`language_short_${value}`) }))}
            value={language}
            onChange={setLanguage}
          />
        }
        hint={own === undefined ? undefined : t('letter_yours')}
      />
      <div class="row row-wrap">
        <CopyText text={own ?? written.text} label={t('copy_letter', name)} />
        {own !== undefined && (
          <LinkButton onClick={() => change(({ letters }) => ({ letters: letterAgain(letters, id) }))}>
            {t('write_again')}
          </LinkButton>
        )}
        {own === undefined && draft.letters?.[`${id}:before`] !== undefined && (
          <LinkButton onClick={() => keep(draft.letters?.[`${id}:before`] ?? '')}>{t('own_text_back')}</LinkButton>
        )}
      </div>
      {own === undefined && (
        <>
          <OtherLanguages language={language} textIn={(other) => write(sentences, other, LETTER_LIMIT).text} />
          <WhereFrom written={written} inHand={inHand} />
        </>
      )}
    </div>
  );
}

/** Without her version of a letter, which is kept beside. */
function letterAgain(letters: Record<string, string> = {}, id: LetterId): Record<string, string> {
  const { [id]: own = '', ...others } = letters;
  return { ...others, [`${id}:before`]: own };
}
