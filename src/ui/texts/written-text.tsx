import {
  type PhraseLanguage,
  phraseLanguage,
  SENDING_LANGUAGES,
  type Wording,
  type Written,
} from '../../domain/statement/sentences.js';
import { t, language as uiLanguage } from '../../platform/i18n.js';
import { Disclosure } from '../components/disclosure.js';
import type { OpenCase } from '../hooks/use-case.js';
import { useWording } from '../hooks/use-wording.js';
import { CopyButton } from './copy-button.js';
import { sourceWords } from './source-words.js';

/** The languages a text is shown in for the shopper: those it is sent in, and the shopper's own. */
export function ownLanguages(): PhraseLanguage[] {
  return [...new Set<PhraseLanguage>([...SENDING_LANGUAGES, phraseLanguage(uiLanguage())])];
}

/** The shopper's own language by the name that it has in itself; the others as the interface names them. */
export function languageName(language: PhraseLanguage): string {
  if (language === 'en' || language === 'zh') return t(`language_${language}`);
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

/** A text copied, with the words for whether it was. */
export function CopyText({ text, label }: { text: string; label?: string }) {
  return (
    <CopyButton text={text} label={label} copiedText={t('copied')} failedText={t('copy_failed')}>
      {t('copy')}
    </CopyButton>
  );
}

interface OtherLanguagesProps {
  language: PhraseLanguage;
  /** True when the text to send was changed by hand, so that the other languages no longer say the same. */
  changed?: boolean;
  textIn: (wording: Wording) => string;
}

/** The same text in the other languages, to check it or to send it: first in the shopper's own. */
export function OtherLanguages({ language, changed = false, textIn }: OtherLanguagesProps) {
  const own = phraseLanguage(uiLanguage());
  return (
    <>
      {ownLanguages()
        .filter((other) => other !== language)
        .sort((a, b) => Number(b === own) - Number(a === own))
        .map((other) => (
          <InLanguage key={other} language={other} changed={changed} textIn={textIn} />
        ))}
    </>
  );
}

function InLanguage({ language, changed = false, textIn }: OtherLanguagesProps) {
  const wording = useWording(language);
  const name = languageName(language);
  const text = wording ? textIn(wording) : '';
  return (
    <Disclosure summary={t(changed ? 'in_language_unchanged' : 'in_language', { language: name })}>
      {wording === null && <p>{t('in_language_failed')}</p>}
      {wording && (
        <>
          <p class="more-text" lang={language} dir="auto">
            {text}
          </p>
          <CopyText text={text} label={t('copy_in', { language: name })} />
        </>
      )}
    </Disclosure>
  );
}

/** Each sentence with where it comes from; what found no room is said. */
export function WhereFrom({ written, openCase }: { written: Written; openCase: OpenCase }) {
  if (written.sentences.length === 0) return null;
  return (
    <Disclosure summary={t('where_from')}>
      <ul class="kept">
        {written.sentences.map(({ text, from }) => (
          <li key={text}>
            <span lang={written.language} dir="auto">
              {text}
            </span>{' '}
            <span class="dimmer">{from.map((source) => sourceWords(source, openCase)).join(t('list_comma'))}</span>
          </li>
        ))}
      </ul>
      {written.leftOut.length > 0 && (
        <p>{t('left_out', { sentences: written.leftOut.map(({ text }) => text).join(' ') })}</p>
      )}
    </Disclosure>
  );
}
