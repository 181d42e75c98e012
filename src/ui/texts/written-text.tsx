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

/** The languages of a text: those it can be sent in, and the shopper's own. */
export function ownLanguages(): PhraseLanguage[] {
  return [...new Set<PhraseLanguage>([...SENDING_LANGUAGES, phraseLanguage(uiLanguage())])];
}

/** The shopper's language by its own name for itself; the others as the interface names them. */
export function languageName(language: PhraseLanguage): string {
  if (language === 'en' || language === 'zh') return t(`language_${language}`);
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

/** A button that copies a text and says whether that worked. */
export function CopyText({ text, label }: { text: string; label?: string }) {
  return (
    <CopyButton text={text} label={label} copiedText={t('copied')} failedText={t('copy_failed')}>
      {t('copy')}
    </CopyButton>
  );
}

interface OtherLanguagesProps {
  language: PhraseLanguage;
  /** True when the text was changed by hand, so that the other languages no longer say the same. */
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

/** Each sentence with its sources, and the sentences that found no room. */
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
