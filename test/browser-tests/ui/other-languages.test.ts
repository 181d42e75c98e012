// The text beside what is sent, in the language of the shopper's browser.
import { h, render } from 'preact';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { sentenceText, type Wording } from '../../../src/domain/statement/sentences.js';
import { OtherLanguages } from '../../../src/ui/texts/written-text.js';
import { fake } from '../fake-browser.js';

const textIn = (wording: Wording) => sentenceText({ id: 'not-received', slots: {} }, wording);
const place = document.createElement('div');
beforeEach(() => {
  document.body.append(place);
  render(null, place);
});
afterAll(() => place.remove());

/** What stands there once all of it is loaded: each with its language, its direction and what it is called. */
async function shown(language: string, changed = false): Promise<string[]> {
  fake.language = language;
  render(h(OtherLanguages, { language: 'en', changed, textIn }), place);
  const parts = [...place.querySelectorAll('details')];
  await vi.waitFor(() => expect(place.querySelectorAll('p[lang]').length).toBe(parts.length));
  return parts.map((part) => {
    const text = part.querySelector<HTMLElement>('p[lang]');
    return `${part.querySelector('summary')?.textContent} | ${text?.lang} ${text?.dir} | ${text?.textContent?.trim()}`;
  });
}

test.each([
  ['pt-BR', 'The same in português | pt auto | Não recebi a encomenda.'],
  ['iw', 'The same in עברית | he auto | לא קיבלתי את החבילה.'],
  ['ar-EG', 'The same in العربية | ar auto | لم أستلم الطرد.'],
  ['de', 'The same in Deutsch | de auto | Ich habe das Paket nicht erhalten.'],
])('a browser in %s shows its own language first, then the one that can be sent', async (language, first) => {
  expect(await shown(language)).toEqual([first, 'The same in Chinese | zh auto | 我没有收到包裹。']);
});

test.each(['en-GB', 'zh-TW', 'sw', ''])(
  'a browser in "%s" has no language of its own beside them',
  async (language) => {
    expect(await shown(language)).toEqual(['The same in Chinese | zh auto | 我没有收到包裹。']);
  },
);

test('what the shopper changed is not in it, and that is said', async () => {
  const [first] = await shown('de', true);
  expect(first).toMatch(/^In Deutsch, without what you changed/);
});
