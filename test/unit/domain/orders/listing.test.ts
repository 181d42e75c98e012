import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  differenceText,
  type ListingFields,
  type ListingSnapshot,
  listingDifference,
  lookCompared,
} from '../../../../src/domain/orders/listing.js';

const BEFORE: ListingFields = {
  title: 'Linen duvet cover',
  printedPrice: 'US $48.60',
  attributes: [
    { name: 'Material', value: '100% linen' },
    { name: 'Pieces', value: '3' },
  ],
  description: 'Washed linen.',
  pictures: ['https://a.example/1.jpg', 'https://a.example/2.jpg'],
};
const look = (fields: ListingFields, seenAt = '2026-10-01T10:00:00.000Z'): ListingSnapshot => ({
  id: seenAt,
  marketplace: 'shop',
  productId: '1005009001002003',
  url: 'https://www.shop.example/item/1005009001002003.html',
  fields,
  wonBy: {},
  seenAt,
  lastSeenAt: seenAt,
  zone: 'Europe/Berlin',
});

const fieldsArbitrary = fc.record(
  {
    title: fc.string({ minLength: 1 }),
    printedPrice: fc.string({ minLength: 1 }),
    attributes: fc.array(fc.record({ name: fc.string({ minLength: 1 }), value: fc.string() }), { maxLength: 5 }),
    description: fc.string({ minLength: 1 }),
    pictures: fc.array(fc.webUrl(), { maxLength: 4 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ListingFields>;

describe('the difference of two looks', () => {
  it('names what changed, came and went', () => {
    const after: ListingFields = {
      ...BEFORE,
      title: 'Duvet cover',
      attributes: [
        { name: 'Material', value: '65% cotton' },
        { name: 'Color', value: 'Sage' },
      ],
      pictures: ['https://a.example/2.jpg', 'https://a.example/3.jpg'],
    };
    expect(listingDifference(look(BEFORE), look(after)).changes).toEqual([
      { field: 'title', name: null, before: 'Linen duvet cover', after: 'Duvet cover' },
      { field: 'attributes', name: 'Material', before: '100% linen', after: '65% cotton' },
      { field: 'attributes', name: 'Pieces', before: '3', after: null },
      { field: 'attributes', name: 'Color', before: null, after: 'Sage' },
      { field: 'pictures', name: 'https://a.example/1.jpg', before: 'https://a.example/1.jpg', after: null },
      { field: 'pictures', name: 'https://a.example/3.jpg', before: null, after: 'https://a.example/3.jpg' },
    ]);
  });

  it('never takes what one of them did not read for a change', () => {
    const { description: _, ...without } = BEFORE;
    expect(listingDifference(look(BEFORE), look(without))).toEqual({ changes: [], unknown: ['description'] });
  });

  it('takes nothing for a change that was read in another way', () => {
    const named = { ...look(BEFORE), wonBy: { title: 'named' as const } };
    const byData = { ...look({ ...BEFORE, title: 'Linen duvet' }), wonBy: { title: 'page-data' as const } };
    expect(listingDifference(named, byData)).toEqual({ changes: [], unknown: ['title'] });
  });

  it('is nothing between a look and itself, and turned around between turned looks', () => {
    fc.assert(
      fc.property(fieldsArbitrary, fieldsArbitrary, (one, other) => {
        expect(listingDifference(look(one), look(one))).toEqual({ changes: [], unknown: [] });
        const there = listingDifference(look(one), look(other));
        const back = listingDifference(look(other), look(one));
        expect(back.unknown).toEqual(there.unknown);
        const turned = back.changes.map((change) => ({ ...change, before: change.after, after: change.before }));
        expect(new Set(turned.map((one) => JSON.stringify(one)))).toEqual(
          new Set(there.changes.map((one) => JSON.stringify(one))),
        );
      }),
    );
  });
});

describe('a look after another', () => {
  const soon = '2026-10-01T10:00:30.000Z';
  const later = '2026-10-20T10:00:00.000Z';
  it.each([
    ['the same', BEFORE, later, 'same'],
    ['less was read, the rest is as it was', { title: BEFORE.title ?? '' }, later, 'same'],
    ['another price', { ...BEFORE, printedPrice: 'US $60.00' }, soon, 'other'],
    [
      'more pictures while it loaded',
      { ...BEFORE, pictures: [...(BEFORE.pictures ?? []), 'https://a.example/3.jpg'] },
      soon,
      'more',
    ],
    [
      'more pictures weeks later',
      { ...BEFORE, pictures: [...(BEFORE.pictures ?? []), 'https://a.example/3.jpg'] },
      later,
      'other',
    ],
    ['a field that was not read before', { ...BEFORE, storeName: 'Maple Lane' }, later, 'more'],
  ] as const)('%s', (_what, fields, at, how) => {
    expect(lookCompared(look(BEFORE), look(fields as ListingFields, at))).toBe(how);
  });
});

it('the same looks give the same text, which says both moments and both values', () => {
  const words = { head: 'Head', seen: 'Seen', was: 'was', is: 'is', none: 'nothing', field: (field: string) => field };
  const after = look({ ...BEFORE, title: 'Duvet cover' }, '2026-10-20T10:00:00.000Z');
  const text = differenceText(look(BEFORE), after, words);
  expect(differenceText(look(BEFORE), after, words)).toBe(text);
  for (const part of [
    '2026-10-01T10:00:00.000Z (Europe/Berlin)',
    '2026-10-20',
    'was Linen duvet cover',
    'is Duvet cover',
  ])
    expect(text).toContain(part);
});
