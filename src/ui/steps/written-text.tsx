import { PHRASES, type PhraseLanguage, type Written } from '../../domain/sentences.js';
import { t } from '../../platform/i18n.js';
import { CopyButton } from '../components/copy-button.js';
import { More } from '../components/more.js';
import type { CaseInHand } from '../hooks/use-case.js';
import { sourceWords } from '../words/source-words.js';

export const PHRASE_LANGUAGES = Object.keys(PHRASES) as PhraseLanguage[];

/** A text copied, with the words for whether it was. */
export function CopyText({ text, label }: { text: string; label?: string }) {
  return (
    <CopyButton text={text} label={label} copiedText={t('copied')} failedText={t('copy_failed')}>
      {t('copy')}
    </CopyButton>
  );
}

/** The same text in the other languages, to check it or to send it. */
export function OtherLanguages({
  language,
  textIn,
}: {
  language: PhraseLanguage;
  textIn: (language: PhraseLanguage) => string;
}) {
  return (
    <>
      {PHRASE_LANGUAGES.filter((other) => other !== language).map((other) => {
        const text = textIn(other);
        return (
          <More key={other} summary={t(`in_language_${other}`)}>
            <p class="more-text" lang={other}>
              {text}
            </p>
            <CopyText text={text} label={t('copy_in', t(`language_${other}`))} />
          </More>
        );
      })}
    </>
  );
}

/** Each sentence with where it comes from; what found no room is said. */
export function WhereFrom({ written, inHand }: { written: Written; inHand: CaseInHand }) {
  if (written.sentences.length === 0) return null;
  return (
    <More summary={t('where_from')}>
      <ul class="kept">
        {written.sentences.map(({ text, from }) => (
          <li key={text}>
            {text} <span class="dimmer">{from.map((source) => sourceWords(source, inHand)).join(t('list_comma'))}</span>
          </li>
        ))}
      </ul>
      {written.leftOut.length > 0 && <p>{t('left_out', written.leftOut.map(({ text }) => text).join(' '))}</p>}
    </More>
  );
}
