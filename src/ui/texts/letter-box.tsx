import { useState } from 'preact/hooks';
import { type LetterId, letterOf } from '../../domain/statement/letters.js';
import { ENGLISH, type PhraseLanguage, write } from '../../domain/statement/sentences.js';
import { zone } from '../../platform/clock.js';
import { t } from '../../platform/i18n.js';
import { messageKey } from '../../platform/message-keys.js';
import { Field } from '../components/field.js';
import { LinkButton } from '../components/link-button.js';
import { SegmentedControl } from '../components/segmented-control.js';
import type { OpenCase } from '../hooks/use-case.js';
import { useWording } from '../hooks/use-wording.js';
import { today } from '../words/format.js';
import { CopyText, languageName, OtherLanguages, ownLanguages, WhereFrom } from './written-text.js';

/** Longer than any of our letters; a form with a shorter limit says so itself. */
const LETTER_LIMIT = 2000;

/** A letter or reply to copy. It follows the case until the shopper changes it; then it is theirs. */
export function LetterBox({ id, openCase }: { id: LetterId; openCase: OpenCase }) {
  const [chosen, setChosen] = useState<PhraseLanguage>('en');
  const wording = useWording(chosen) ?? ENGLISH;
  const { language } = wording;
  const { draft, change, deadlines } = openCase;
  const sendBy = deadlines.find(({ kind }) => kind === 'send-dispute') ?? null;
  const subject = { ...openCase.subject, draft };
  const input = { subject, exhibits: openCase.exhibits, today: today(), sendBy, zone: zone() };
  const sentences = letterOf(id, input);
  const written = write(sentences, wording, LETTER_LIMIT);
  const own = draft.letters?.[id];
  const keep = (text: string) => change(({ letters }) => ({ letters: { ...letters, [id]: text } }));
  const name = t(messageKey('letter', id));
  return (
    <div class="stack">
      <Field
        label={name}
        value={own ?? written.text}
        onInput={keep}
        rows={4}
        lang={own === undefined ? language : undefined}
        aside={
          <SegmentedControl
            label={t('letter_language', { letter: name })}
            options={ownLanguages().map((value) => ({ value, label: shortName(value) }))}
            value={language}
            onChange={setChosen}
          />
        }
        hint={own === undefined ? undefined : t('letter_yours')}
      />
      <div class="row row-wrap">
        <CopyText text={own ?? written.text} label={t('copy_letter', { letter: name })} />
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
          <WhereFrom written={written} openCase={openCase} />
        </>
      )}
    </div>
  );
}

/** A name that fits beside the label: two letters, or the language's own name if it is the shopper's. */
function shortName(language: PhraseLanguage): string {
  return language === 'en' || language === 'zh' ? t(`language_short_${language}`) : languageName(language);
}

/** Sets the shopper's version of a letter aside, to be brought back. */
function letterAgain(letters: Record<string, string> = {}, id: LetterId): Record<string, string> {
  const { [id]: own = '', ...others } = letters;
  return { ...others, [`${id}:before`]: own };
}
