// @vitest-environment jsdom
// The text beside what is sent, in the language of her browser.
import { h, render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { sentenceText, type Wording } from '../../../src/domain/statement/sentences.js';
import { OtherLanguages } from '../../../src/ui/texts/written-text.js';

const browser = vi.hoisted(() => ({ language: 'en-US' }));
vi.mock('../../../src/platform/i18n.js', () => ({
  t: (key: string, ...values: (string | number)[]) => [key, ...values].join(' '),
  language: () => browser.language,
}));

const textIn = (wording: Wording) => sentenceText({ id: 'not-received', slots: {} }, wording);
beforeEach(() => render(null, document.body));

/** What stands there once all of it is loaded: each with its language, its direction and what it is called. */
async function shown(language: string, changed = false): Promise<string[]> {
  browser.language = language;
  render(h(OtherLanguages, { language: 'en', changed, textIn }), document.body);
  const parts = [...document.querySelectorAll('details')];
  await vi.waitFor(() => expect(document.querySelectorAll('p[lang]').length).toBe(parts.length));
  return parts.map((part) => {
    const text = part.querySelector<HTMLElement>('p[lang]');
    return `${part.querySelector('summary')?.textContent} | ${text?.lang} ${text?.dir} | ${text?.textContent?.trim()}`;
  });
}

test.each([
  ['pt-BR', 'in_language português | pt auto | Não recebi a encomenda.'],
  ['iw', 'in_language עברית | he auto | לא קיבלתי את החבילה.'],
  ['ar-EG', 'in_language العربية | ar auto | لم أستلم الطرد.'],
  ['de', 'in_language Deutsch | de auto | Ich habe das Paket nicht erhalten.'],
])('a browser in %s shows its own language first, then the one that can be sent', async (language, first) => {
  expect(await shown(language)).toEqual([first, 'in_language language_zh | zh auto | 我没有收到包裹。']);
});

test.each(['en-GB', 'zh-TW', 'sw', ''])(
  'a browser in "%s" has no language of its own beside them',
  async (language) => {
    expect(await shown(language)).toEqual(['in_language language_zh | zh auto | 我没有收到包裹。']);
  },
);

test('what she changed is not in it, and that is said', async () => {
  const [first] = await shown('de', true);
  expect(first).toMatch(/^in_language_unchanged Deutsch/);
});
