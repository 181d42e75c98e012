import { useEffect, useState } from 'preact/hooks';
import type { PhraseLanguage, Wording } from '../../domain/statement/sentences.js';
import { loadWording, wordingOf } from '../words/load-wording.js';

/** The words of a language: undefined until they are loaded, null if loading failed. */
export function useWording(language: PhraseLanguage): Wording | null | undefined {
  const [failed, setFailed] = useState<PhraseLanguage>();
  const [, setLoaded] = useState<PhraseLanguage>();
  useEffect(() => {
    if (wordingOf(language)) return;
    loadWording(language).then(
      () => setLoaded(language),
      () => setFailed(language),
    );
  }, [language]);
  return wordingOf(language) ?? (failed === language ? null : undefined);
}
