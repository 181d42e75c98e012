import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  COPIED_ATTRIBUTES,
  maskedAddress,
  maskedText,
  type PagePart,
  redactedPage,
} from '../../../src/marketplaces/redacted-page.js';
import { REDACTION_WORDS } from '../../../src/marketplaces/redaction-words.js';
import { leftIn, planted } from './planted.js';

test('how a page is built stays: elements, known names, shapes; what it says does not', () => {
  const parts: PagePart[] = [
    {
      depth: 0,
      tag: 'div',
      attributes: [
        ['class', 'order-item jane-header detail--wrap--Xy12aB'],
        ['onclick', 'x()'],
      ],
    },
    {
      depth: 1,
      tag: 'a',
      attributes: [
        ['data-pl', 'order_item_header_detail'],
        ['href', '//www.aliexpress.com/p/order/detail.html?orderId=3012&_t=Ab#z'],
      ],
    },
    { depth: 2, text: 'Order date: Oct 1, 2026 <b> US $12.34' },
    {
      depth: 1,
      tag: 'input',
      attributes: [
        ['type', 'radio'],
        ['value', 'Jane'],
      ],
    },
  ];
  expect(redactedPage(parts, REDACTION_WORDS).split('\n')).toEqual([
    '<div class="order-item xxxx-header detail--wrap--Xx00xX">',
    ' <a data-pl="order_item_header_detail" href="//www.aliexpress.com/x/order/detail.html?orderId=0000&_x=Xx">',
    '  Xxxxx xxxx: Xxx 0, 0000 _x_ XX $00.00',
    ' <input type="radio">',
  ]);
});

test.each([
  ['Zoë Müller 李雷 ١٢٣ Ⅻ', 'Xxx Xxxxxx xx 000 0'],
  ['+1 (555) 010-9999', '+0 (000) 000-0000'],
  ['₩11,110 129,46zł 🙂"\u200b', '₩00,000 000,00xx ___'],
])('%s becomes %s', (text, masked) => {
  expect(maskedText(text)).toBe(masked);
});

test.each([
  ['data:text/html,Jane', 'xxxx:'],
  ['javascript:jane()', 'xxxxxxxxxx:'],
  [
    'https://jane:pw@www.aliexpress.com/order/3012?token=order#jane',
    'https://xxxx:xx@www.aliexpress.com/order/0000?xxxxx=xxxxx',
  ],
  ['', ''],
])('the address %s becomes %s', (address, masked) => {
  expect(maskedAddress(address, REDACTION_WORDS)).toBe(masked);
});

test('nothing that is planted survives, in whatever position and however it is written', () => {
  const attribute = fc.tuple(
    fc.oneof(
      fc.constantFrom(...COPIED_ATTRIBUTES),
      fc.constantFrom('id', 'title', 'data-x', 'style', 'value'),
      planted,
    ),
    fc.oneof(
      planted,
      planted.map((text) => `order-item ${text} header`),
      planted.map((text) => `https://www.aliexpress.com/${text}?orderId=${text}&${text}=1#${text}`),
      fc.string({ unit: 'binary' }),
    ),
  );
  const depth = fc.oneof(fc.nat({ max: 90 }), fc.constantFrom(-3, Number.NaN, Number.POSITIVE_INFINITY));
  const part: fc.Arbitrary<PagePart> = fc.oneof(
    fc.record({
      depth,
      tag: fc.oneof(fc.constantFrom('div', 'span'), planted),
      attributes: fc.array(attribute, { maxLength: 5 }),
    }),
    fc.record({ depth, text: fc.oneof(planted, fc.string({ unit: 'binary' })) }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      // Besides known words and the signs of a line, only placeholders: so nothing can stand in it in any writing.
      expect(leftIn(redactedPage(parts, REDACTION_WORDS), REDACTION_WORDS)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test('the check of copies finds what is left', () => {
  for (const text of ['Wilhelmina', 'xxQ', '3', '٣', 'é', '\u200b', 'order李'])
    expect(leftIn(text, REDACTION_WORDS)).not.toEqual([]);
});
