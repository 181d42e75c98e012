import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DYNAMIC_KEYS } from './dynamic-keys.js';
import { ROOT, type SourceFile, sourceFiles } from './source-files.js';
import { visibleWords } from './visible-words.js';

type Messages = Record<
  string,
  { message: string; placeholders?: Record<string, { content: string; example?: string }> }
>;

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const locales = readdirSync(join(ROOT, 'public/_locales'));
const messagesOf = (locale: string): Messages => JSON.parse(read(`public/_locales/${locale}/messages.json`));
const english = messagesOf('en');
const code = (text: string): SourceFile => ({ path: 'src/ui/snippet.tsx', text });

describe('every word that a shopper reads', () => {
  it('is in the catalogue, not in the code', () => {
    expect(sourceFiles('src/ui', '.ts', '.tsx').flatMap(visibleWords)).toEqual([]);
  });

  it.each([
    ['text', '<p>Good day</p>'],
    ['text in braces', "<p>{'Good day'}</p>"],
    ['one of two texts', "<p>{late ? t('late') : 'in time'}</p>"],
    ['a text in front of a value', `<p>{\`Order \${id}\`}</p>`],
    ['a name for assistive technology', '<nav aria-label="Steps" />'],
    ['an attribute of an element', "<img alt={'A lamp'} />"],
    ['an attribute of a component', '<Field placeholder="Amount" />'],
    ['an attribute nobody knows yet', '<Field announcement="Saved" />'],
    ['a field of an object', "<Tabs items={[{ key: 'a', text: 'Exhibits' }]} />"],
  ])('is found when it is %s', (_what, snippet) => {
    expect(visibleWords(code(`const page = ${snippet};`))).toHaveLength(1);
  });

  it('is not seen where there is none', () => {
    const snippet = `<p class="dim" role="note" aria-live="polite" key={\`a \${b}\`}>{t("saved")}, {count} · 12 …</p>`;
    expect(visibleWords(code(`const page = ${snippet};`))).toEqual([]);
  });
});

describe('every key', () => {
  const source = sourceFiles('src', '.ts', '.tsx').map(({ text }) => text);
  const has = (key: string) => Object.hasOwn(english, key);

  it('that is made from data has words for each id of the data', () => {
    const kinds = new Set(
      source.flatMap((text) => [...text.matchAll(/\bdataKey(?:<[^>]+>)?\('(\w+)'/g)].map(([, kind]) => kind)),
    );
    expect(kinds.size).toBeGreaterThan(10);
    expect([...kinds].filter((kind) => !Object.hasOwn(DYNAMIC_KEYS, `${kind}_*`))).toEqual([]);
    expect(keysOf(DYNAMIC_KEYS).filter((key) => !has(key))).toEqual([]);
  });

  it('is asked for by something', () => {
    const literals = source.flatMap((text) =>
      [...text.matchAll(/['"`](\w+)['"`]/g)].map(([, literal = '']) => literal),
    );
    const endings = source.flatMap((text) => [...text.matchAll(/`\$\{key\}(_\w+)`/g)].map(([, ending = '']) => ending));
    const manifest = [...read('manifest.json').matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
    const asked = new Set([...literals, ...manifest, ...keysOf(DYNAMIC_KEYS)]);
    for (const literal of literals) for (const ending of endings) asked.add(literal + ending);
    const unused = Object.keys(english).filter(
      (key) => !asked.has(key) && !asked.has(key.replace(/_(one|other)$/, '')),
    );
    expect(unused).toEqual([]);
    expect(manifest.filter((key) => !has(key))).toEqual([]);
  });
});

describe.each(locales)('the catalogue in %s', (locale) => {
  const messages = messagesOf(locale);

  it('uses keys that both browsers take', () => {
    expect(Object.keys(messages).filter((key) => !/^[A-Za-z0-9_@]+$/.test(key))).toEqual([]);
    const lower = Object.keys(messages).map((key) => key.toLowerCase());
    expect(new Set(lower).size).toBe(lower.length);
  });

  it('says something under each key, and numbers its places by their names', () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
      expect(message.trim(), key).not.toBe('');
      const named = [...message.matchAll(/\$([A-Z]+)\$/g)].map(([, name = '']) => name.toLowerCase());
      expect(
        named.filter((name) => !Object.hasOwn(placeholders, name)),
        key,
      ).toEqual([]);
      expect(message.replace(/\$[A-Z]+\$/g, ''), key).not.toContain('$');
      const byName = Object.keys(placeholders).sort();
      const positions = byName.map((name) => placeholders[name]?.content);
      expect(positions, key).toEqual(byName.map((_, index) => `$${index + 1}`));
      // What a place holds is shown to translators by an example.
      expect(
        byName.filter((name) => !placeholders[name]?.example),
        key,
      ).toEqual([]);
    }
  });

  it('has the keys and places of the English one', () => {
    const placesOf = (all: Messages) =>
      Object.entries(all)
        .filter(([key]) => !/_(zero|one|two|few|many)$/.test(key))
        .map(([key, { placeholders = {} }]) => [key, Object.keys(placeholders).sort()] as const)
        .sort(([one], [other]) => (one < other ? -1 : 1));
    expect(placesOf(messages)).toEqual(placesOf(english));
  });
});

/** The keys that a table of kinds and ids stands for; `*` is the place of the id. */
function keysOf(table: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(table).flatMap(([kind, ids]) => ids.map((id) => kind.replace('*', id).replaceAll('-', '_')));
}
