import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOutline } from '../../../src/content/overlay/page-outline.js';
import { redactedPage } from '../../../src/marketplaces/redacted-page.js';
import { REDACTION_WORDS } from '../../../src/marketplaces/redaction-words.js';
import { leftIn, planted } from '../../unit/marketplaces/planted.js';

/** A page that holds `secret` wherever a page can hold something. */
function pageWith(secret: string): Document {
  const doc = document.implementation.createHTMLDocument(secret);
  const add = (parent: Element, tag: string, attributes: Record<string, string>, text = secret) => {
    const element = doc.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(text, doc.createComment(secret));
    parent.append(element);
    return element;
  };
  const every = ['id', 'class', 'data-pl', 'role', 'title', 'alt', 'aria-label', 'style', 'value', 'srcset', 'onclick'];
  const card = add(doc.body, 'div', Object.fromEntries(every.map((name) => [name, `order-item ${secret}`])));
  add(card, 'a', {
    href: `https://www.aliexpress.com/${secret}?orderId=${secret}#${secret}`,
    class: 'order-item-header',
  });
  add(card, 'img', { src: `data:image/png;base64,${secret}` });
  add(card, 'input', { type: 'hidden', name: 'token', value: secret });
  add(card, 'input', { type: 'HIDDEN', name: secret });
  add(card, 'textarea', { placeholder: secret });
  for (const tag of ['script', 'style', 'noscript', 'template', 'object', 'iframe', 'select', 'svg'])
    add(card, tag, { type: secret });
  add(card, 'script', { type: 'application/json' }, JSON.stringify({ receiver: secret }));
  return doc;
}

test('a copy of a page has its cards and nothing that is planted in texts, attributes, scripts, comments or fields', () => {
  fc.assert(
    fc.property(planted, (secret) => {
      const copy = redactedPage(pageOutline(pageWith(secret)).parts, REDACTION_WORDS);
      expect(copy).toContain('<a class="order-item-header" href="https://www.aliexpress.com/');
      expect(copy).not.toMatch(/<(?:script|style|noscript|template|object)|hidden/i);
      expect(leftIn(copy, REDACTION_WORDS)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('a page without end is cut, and says so', () => {
  const doc = document.implementation.createHTMLDocument('');
  for (let index = 0; index < 20_000; index++) doc.body.append(doc.createElement('p'));
  const { parts, cut } = pageOutline(doc);
  expect([parts.length, cut]).toEqual([15_000, true]);
});
