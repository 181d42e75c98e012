import { ENGLISH, type PhraseLanguage, type Wording } from '../../domain/statement/sentences.js';

/** One chunk a language, loaded from the extension's own files once a text is shown in it. */
const LOADERS = import.meta.glob<Wording['phrases']>(
  ['../../domain/statement/phrases/*.json', '!../../domain/statement/phrases/en.json'],
  { import: 'default' },
);

const known = new Map<PhraseLanguage, Wording>([['en', ENGLISH]]);

/** The words of a language if they are loaded. */
export function wordingOf(language: PhraseLanguage): Wording | undefined {
  return known.get(language);
}

/** The words of a language. Fails where the extension's files are gone, as after an update under an open page. */
export async function loadWording(language: PhraseLanguage): Promise<Wording> {
  const there = known.get(language);
  if (there) return there;
  const load = LOADERS[`../../domain/statement/phrases/${language}.json`];
  if (!load) throw new Error(`no phrases for ${language}`);
  const wording = { language, phrases: await load() };
  known.set(language, wording);
  return wording;
}
