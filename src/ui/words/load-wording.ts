import { ENGLISH, type PhraseLanguage, type Wording } from '../../domain/statement/sentences.js';

type Loaded = Exclude<PhraseLanguage, 'en'>;

/** One chunk a language, fetched from the extension's own files when a text is shown in it. */
const LOADERS: Readonly<Record<Loaded, () => Promise<Wording['phrases']>>> = {
  ar: async () => (await import('../../domain/statement/phrases/ar.js')).ar,
  de: async () => (await import('../../domain/statement/phrases/de.js')).de,
  es: async () => (await import('../../domain/statement/phrases/es.js')).es,
  fr: async () => (await import('../../domain/statement/phrases/fr.js')).fr,
  he: async () => (await import('../../domain/statement/phrases/he.js')).he,
  id: async () => (await import('../../domain/statement/phrases/id.js')).id,
  it: async () => (await import('../../domain/statement/phrases/it.js')).it,
  ja: async () => (await import('../../domain/statement/phrases/ja.js')).ja,
  ko: async () => (await import('../../domain/statement/phrases/ko.js')).ko,
  nl: async () => (await import('../../domain/statement/phrases/nl.js')).nl,
  pl: async () => (await import('../../domain/statement/phrases/pl.js')).pl,
  pt: async () => (await import('../../domain/statement/phrases/pt.js')).pt,
  ru: async () => (await import('../../domain/statement/phrases/ru.js')).ru,
  th: async () => (await import('../../domain/statement/phrases/th.js')).th,
  tr: async () => (await import('../../domain/statement/phrases/tr.js')).tr,
  uk: async () => (await import('../../domain/statement/phrases/uk.js')).uk,
  vi: async () => (await import('../../domain/statement/phrases/vi.js')).vi,
  zh: async () => (await import('../../domain/statement/phrases/zh.js')).zh,
};

const known = new Map<PhraseLanguage, Wording>([['en', ENGLISH]]);

/** The words of a language as far as they are there now. */
export function wordingOf(language: PhraseLanguage): Wording | undefined {
  return known.get(language);
}

/** The words of a language. Fails where the extension's files are gone, as after an update under an open page. */
export async function loadWording(language: PhraseLanguage): Promise<Wording> {
  const there = known.get(language);
  if (there) return there;
  const wording = { language, phrases: await LOADERS[language as Loaded]() };
  known.set(language, wording);
  return wording;
}
