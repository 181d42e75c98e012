import * as z from 'zod/mini';
import { moneySchema } from '../printed/money.js';
import { type Strategy, strategySchema } from '../reading/strategy.js';
import { instantSchema } from '../time/instants.js';

const text = z.string().check(z.maxLength(2000));

export const attributeSchema = z.object({ name: text, value: text });
export type Attribute = z.infer<typeof attributeSchema>;

/** What a product's page promises. Each is optional: what was not read is absent, never made up. */
export const listingFieldsSchema = z.object({
  title: z.optional(text),
  price: z.optional(moneySchema),
  /** The price as printed, kept even when its currency cannot be told. */
  printedPrice: z.optional(text),
  attributes: z.optional(z.array(attributeSchema).check(z.maxLength(200))),
  description: z.optional(z.string().check(z.maxLength(40_000))),
  /** Where the page has its pictures. Kept to know them again; never requested. */
  pictures: z.optional(z.array(text).check(z.maxLength(60))),
  storeName: z.optional(text),
});
export type ListingFields = z.infer<typeof listingFieldsSchema>;
export type ListingField = keyof ListingFields;

/** What one look at a product's page told. */
export const listingReadingSchema = z.object({
  productId: z.string().check(z.regex(/^\d{8,24}$/)),
  fields: listingFieldsSchema,
  wonBy: z.partialRecord(z.keyof(listingFieldsSchema), strategySchema),
});
export type ListingReading = {
  productId: string;
  fields: ListingFields;
  wonBy: Partial<Record<ListingField, Strategy>>;
};

/**
 * A look that is kept: the reading, where and when. It is never changed afterwards, but for what the same look adds.
 */
export const listingSnapshotSchema = z.object({
  id: z.string(),
  marketplace: z.string(),
  productId: z.string(),
  url: text,
  fields: listingFieldsSchema,
  wonBy: z.partialRecord(z.keyof(listingFieldsSchema), strategySchema),
  seenAt: instantSchema,
  /** The last time that it was seen unchanged. */
  lastSeenAt: instantSchema,
  zone: z.string(),
});
export type ListingSnapshot = Omit<z.infer<typeof listingSnapshotSchema>, 'wonBy'> & Pick<ListingReading, 'wonBy'>;

/** Fields in the order that they are shown. */
export const LISTING_FIELDS = [
  'title',
  'price',
  'attributes',
  'description',
  'pictures',
  'storeName',
] as const satisfies readonly ListingField[];

/** How one thing differs between two looks. `before` or `after` is null where it was not there. */
export interface ListingChange {
  field: (typeof LISTING_FIELDS)[number];
  /** Which attribute, or which picture. */
  name: string | null;
  before: string | null;
  after: string | null;
}

type Look = Pick<ListingSnapshot, 'fields' | 'wonBy'>;

/**
 * What differs between two looks at a listing, in the order it is shown. A field that one of them did not read is no
 * difference: nobody knows what it said then. Neither is one that was read in another way, since a page's data and what
 * it draws may say the same in two ways. `unknown` names both.
 */
export function listingDifference(
  before: Look,
  after: Look,
): { changes: ListingChange[]; unknown: (typeof LISTING_FIELDS)[number][] } {
  const changes: ListingChange[] = [];
  const unknown: (typeof LISTING_FIELDS)[number][] = [];
  for (const field of LISTING_FIELDS) {
    const was = wordsOf(before.fields, field);
    const is = wordsOf(after.fields, field);
    if (was === is) continue;
    const key = field === 'price' ? 'printedPrice' : field;
    if (was === undefined || is === undefined || before.wonBy[key] !== after.wonBy[key]) {
      unknown.push(field);
      continue;
    }
    if (field === 'attributes') changes.push(...attributeChanges(before.fields, after.fields));
    else if (field === 'pictures') changes.push(...pictureChanges(before.fields, after.fields));
    else changes.push({ field, name: null, before: was, after: is });
  }
  return { changes, unknown };
}

/** A field in words, to compare and to show; undefined when it was not read. */
function wordsOf(fields: ListingFields, field: (typeof LISTING_FIELDS)[number]): string | undefined {
  if (field === 'price') return fields.printedPrice;
  if (field === 'attributes') return fields.attributes?.map(({ name, value }) => `${name}: ${value}`).join('\n');
  if (field === 'pictures') return fields.pictures?.join('\n');
  return fields[field];
}

/** Values by name: a page may give one name several. */
function byName(attributes: readonly Attribute[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const { name, value } of attributes) {
    const known = values.get(name);
    values.set(name, known === undefined ? value : `${known}, ${value}`);
  }
  return values;
}

function attributeChanges(before: ListingFields, after: ListingFields): ListingChange[] {
  const [old, now] = [byName(before.attributes ?? []), byName(after.attributes ?? [])];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((name) => old.get(name) !== now.get(name))
    .map((name) => ({ field: 'attributes', name, before: old.get(name) ?? null, after: now.get(name) ?? null }));
}

function pictureChanges(before: ListingFields, after: ListingFields): ListingChange[] {
  const [old, now] = [before.pictures ?? [], after.pictures ?? []];
  const gone = old.filter((one) => !now.includes(one));
  const come = now.filter((one) => !old.includes(one));
  const change = (name: string, isGone: boolean): ListingChange => ({
    field: 'pictures',
    name,
    before: isGone ? name : null,
    after: isGone ? null : name,
  });
  return [...gone.map((name) => change(name, true)), ...come.map((name) => change(name, false))];
}

/** As long as a page may take to load in pieces: later, what it says more is a change. */
const LOADING_MS = 120_000;

/**
 * How a look stands to the one before: the `same`; the same and `more`, because the page had not loaded all of it then;
 * or `other`. A field that is missing now says nothing.
 */
export function lookCompared(
  known: Look & Pick<ListingSnapshot, 'seenAt'>,
  look: Look & Pick<ListingSnapshot, 'seenAt'>,
): 'same' | 'more' | 'other' {
  const { changes, unknown } = listingDifference(known, look);
  const added = unknown.filter((field) => wordsOf(known.fields, field) === undefined);
  if (changes.length === 0 && added.length === 0) return 'same';
  const loading = Date.parse(look.seenAt) - Date.parse(known.seenAt) < LOADING_MS;
  const onlyMore = changes.every(({ field, before, after }) => {
    if (before === null) return true;
    return field === 'description' && after !== null && after.startsWith(before);
  });
  // What was missing then and is there now completes the look, however late; what came besides only while it loaded.
  return onlyMore && (loading || changes.length === 0) && unknown.length === added.length ? 'more' : 'other';
}

/**
 * The difference as a text that can be an exhibit: the same looks give the same bytes. `words` are in the shopper's
 * language.
 */
export function differenceText(
  before: ListingSnapshot,
  after: ListingSnapshot,
  words: { head: string; seen: string; was: string; is: string; none: string; field: (field: ListingField) => string },
): string {
  const { changes, unknown } = listingDifference(before, after);
  const look = ({ url, seenAt, zone }: ListingSnapshot) => `${words.seen} ${seenAt} (${zone})\n${url}`;
  const lines = changes.map(({ field, name, before: was, after: is }) => {
    const title = name === null ? words.field(field) : `${words.field(field)}: ${name}`;
    return `${title}\n  ${words.was} ${was ?? words.none}\n  ${words.is} ${is ?? words.none}`;
  });
  const notRead = unknown.map((field) => `${words.field(field)}\n  ?`);
  return [words.head, look(before), look(after), ...lines, ...notRead].join('\n\n').concat('\n');
}
