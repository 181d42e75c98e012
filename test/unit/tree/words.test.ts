import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DYNAMIC_KEYS } from './dynamic-keys.js';
import { keyUses } from './message-keys.js';
import { ROOT, type SourceFile, sourceFiles } from './source-files.js';
import { visibleWords } from './visible-words.js';
import { lastPlace, type Messages, wordFaults } from './word-faults.js';

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
  it('has words, every word is asked for, and every place in it is filled', () => {
    const uses = sourceFiles('src', '.ts', '.tsx').flatMap(keyUses);
    expect(uses.length).toBeGreaterThan(200);
    expect(wordFaults(uses, english, DYNAMIC_KEYS, read('manifest.json'))).toEqual([]);
  });

  it.each([
    ['has no words', "t('nope')", 'no words for nope'],
    ['has no words on one side', "t(late ? 'nope' : 'name')", 'no words for nope'],
    ['has one plural form only', "plural('thing', 2)", 'no words for thing_other'],
    ['is put together unknown to the table', `t(\`thing_\${kind}\`)`, 'thing_*: not in DYNAMIC_KEYS'],
    ['lacks the words of one id', `t(\`step_\${id}\`)`, 'no words for step_review'],
    ['cannot be followed', 't(pick())', 'cannot be followed'],
    ['gets no value for its place', "t('greeting')", 'greeting: has place $1'],
    ['gets a value without a place', "t('name', 1)", 'no words have place $1'],
    ['is used by nobody', "t('name')", 'greeting is used by nobody'],
  ])('is refused when it %s', (_what, call, fault) => {
    const words = { name: 'Redress', greeting: 'Hello $1', thing_one: '$1 thing', step_identify: 'Identify' };
    const messages = Object.fromEntries(Object.entries(words).map(([key, message]) => [key, { message }]));
    const faults = wordFaults(keyUses(code(call)), messages, { 'step_*': ['identify', 'review'] });
    expect(faults.join('\n')).toContain(fault);
  });

  it('is followed through names, tables and replacements', () => {
    const snippet = `
      const WORD = { have: 'state_have', missing: 'state_missing' };
      const about = certain ? '' : '_about';
      const passed = over ? '_passed' : about;
      t(WORD[state]); sentence(\`due_\${kind}\${passed}\`.replaceAll('-', '_'), mark); t(key('reason', id));`;
    expect(keyUses(code(snippet)).map(({ keys }) => keys)).toEqual([
      ['state_have', 'state_missing'],
      ['due_*_passed', 'due_*', 'due_*_about'],
      ['reason_*'],
    ]);
  });

  it('in the manifest has words', () => {
    expect(wordFaults([], {}, {}, '"name": "__MSG_nope__"')).toEqual(['manifest.json: no words for nope']);
  });
});

describe.each(locales)('the catalogue in %s', (locale) => {
  const messages = messagesOf(locale);

  it('uses keys that both browsers take', () => {
    expect(Object.keys(messages).filter((key) => !/^[A-Za-z0-9_@]+$/.test(key))).toEqual([]);
    const lower = Object.keys(messages).map((key) => key.toLowerCase());
    expect(new Set(lower).size).toBe(lower.length);
  });

  it('says something under each key, and counts its places from $1 without a gap', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect(message.trim(), key).not.toBe('');
      expect(message.replace(/\$[1-9]/g, ''), key).not.toContain('$');
      const plural = /_(zero|one|two|few|many|other)$/.test(key);
      const places = new Set([...message.matchAll(/\$(\d)/g)].map(([, digit]) => Number(digit)));
      for (let place = plural ? 2 : 1; place <= lastPlace(message); place += 1)
        expect(places.has(place), `${key}: $${place}`).toBe(true);
    }
  });

  it('has the keys and places of the English one', () => {
    const single = (all: Messages) =>
      Object.keys(all)
        .filter((key) => !/_(zero|one|two|few|many)$/.test(key))
        .sort();
    expect(single(messages)).toEqual(single(english));
    for (const key of single(messages))
      expect(lastPlace(messages[key]?.message ?? ''), key).toBe(lastPlace(english[key]?.message ?? ''));
  });
});
