import * as z from 'zod/mini';
import {
  instantSchema,
  type LineFields,
  lineFieldsSchema,
  type OrderFields,
  type OrderReading,
  orderFieldsSchema,
  type PageKind,
  pageKindSchema,
  STRATEGIES,
  type StatedWindow,
  type Strategy,
  strategySchema,
} from './order.js';

/** Where a value came from: how it was found, on which page, when. */
export const sourceSchema = z.object({
  strategy: strategySchema,
  /** `null` when she wrote it herself. */
  page: z.nullable(pageKindSchema),
  readAt: instantSchema,
});
export type Source = z.infer<typeof sourceSchema>;

/** Another value that a page gave for the same thing: both are kept, and she can see both. */
export interface Rival {
  value: unknown;
  source: Source;
}
const rivalsSchema = z.optional(
  z.record(z.string(), z.array(z.object({ value: z.unknown(), source: sourceSchema })).check(z.maxLength(4))),
);
export type Rivals = Partial<Record<string, Rival[]>>;

export const lineRecordSchema = z.object({
  /** Unique within its order and stable over readings. */
  key: z.string().check(z.minLength(1), z.maxLength(200)),
  fields: lineFieldsSchema,
  sources: z.partialRecord(z.keyof(lineFieldsSchema), sourceSchema),
  rivals: rivalsSchema,
});
export type LineRecord = {
  key: string;
  fields: LineFields;
  sources: Partial<Record<keyof LineFields, Source>>;
  rivals?: Rivals | undefined;
};

/** Everything known of one order, from all readings, each value with its source. */
export const orderRecordSchema = z.object({
  /** `<marketplace>:<order number>`. */
  id: z.string().check(z.regex(/^[a-z]+:\d{8,24}$/)),
  marketplace: z.string(),
  orderId: z.string(),
  /** The host that she saw it on. */
  host: z.string(),
  fields: orderFieldsSchema,
  sources: z.partialRecord(z.keyof(orderFieldsSchema), sourceSchema),
  rivals: rivalsSchema,
  lines: z.array(lineRecordSchema),
  firstSeenAt: instantSchema,
  seenAt: instantSchema,
});
export type OrderRecord = {
  id: string;
  marketplace: string;
  orderId: string;
  host: string;
  fields: OrderFields;
  sources: Partial<Record<keyof OrderFields, Source>>;
  rivals?: Rivals | undefined;
  lines: LineRecord[];
  firstSeenAt: string;
  seenAt: string;
};

export interface Sighting {
  marketplace: string;
  host: string;
  /** `null` when she wrote it herself. */
  page: PageKind | null;
  /** The instant of the reading. */
  readAt: string;
}

export function orderRecordId(marketplace: string, orderId: string): string {
  return `${marketplace}:${orderId}`;
}

/** What changes during an order's life: here the newest reading is right, elsewhere the surest. */
const CHANGING = new Set<string>([
  'stateText',
  'caseText',
  'actions',
  'disputeOffered',
  'reminderText',
  'windows',
  'serviceTexts',
  'unreadSentences',
  'refundIfNotDeliveredBefore',
  'refundWords',
  'expectedOn',
  'promisedOn',
  'choices',
  'parcelText',
]);

/** What has one true value: where two pages differ, both are kept. Words and addresses differ by language alone. */
const COMPARED = new Set<string>([
  'orderedOn',
  'total',
  'paidOn',
  'shippedOn',
  'deliveredOn',
  'completedOn',
  'unitPrice',
  'quantity',
]);

/** Other values that pages gave for a fact, with their sources; none when all agree. */
export function rivalsOf(
  record: Pick<OrderRecord, 'rivals'> | Pick<LineRecord, 'rivals'>,
  field: keyof OrderFields | keyof LineFields,
): readonly Rival[] {
  return record.rivals?.[field] ?? [];
}

/**
 * One order's record after one more reading. A value that was not read this time stays; her own word is never
 * overwritten by a page; otherwise the surer reading wins, and for what changes with time, the newer one.
 */
export function mergeOrder(known: OrderRecord | undefined, reading: OrderReading, sighting: Sighting): OrderRecord {
  const base: OrderRecord = known ?? {
    id: orderRecordId(sighting.marketplace, reading.orderId),
    marketplace: sighting.marketplace,
    orderId: reading.orderId,
    host: sighting.host,
    fields: {},
    sources: {},
    lines: [],
    firstSeenAt: sighting.readAt,
    seenAt: sighting.readAt,
  };
  const merged = mergeFields(base, reading, sighting);
  const windows = mergeWindows(base.fields.windows, reading.fields.windows);
  return {
    ...base,
    host: sighting.page === null ? base.host : sighting.host,
    fields: windows.length === 0 ? merged.fields : { ...merged.fields, windows },
    sources: merged.sources,
    ...(merged.rivals ? { rivals: merged.rivals } : {}),
    lines: mergeLines(base.lines, reading.lines, sighting),
    seenAt: sighting.readAt > base.seenAt ? sighting.readAt : base.seenAt,
  };
}

/** A page can state one window here and another there: each kind keeps its newest wording, none takes another's place. */
function mergeWindows(known: readonly StatedWindow[] = [], read: readonly StatedWindow[] = []): StatedWindow[] {
  const byKind = new Map([...known, ...read].map((window) => [`${window.from} ${window.about}`, window]));
  return [...byKind.values()].slice(0, 8);
}

type Sources = Partial<Record<string, Source>>;

interface Known<F> {
  fields: F;
  sources: Sources;
  rivals?: Rivals | undefined;
}

function mergeFields<F extends object>(
  known: Known<F>,
  read: { fields: F; wonBy: Partial<Record<string, Strategy>> },
  sighting: Sighting,
): Known<F> {
  const fields = { ...known.fields } as Record<string, unknown>;
  const sources: Sources = { ...known.sources };
  const rivals: Rivals = { ...known.rivals };
  for (const [field, value] of Object.entries(read.fields)) {
    const strategy = read.wonBy[field];
    if (value === undefined || strategy === undefined) continue;
    const next: Source = { strategy, page: sighting.page, readAt: sighting.readAt };
    const before = sources[field];
    const old = fields[field];
    const keepsOld = before !== undefined && old !== undefined && !goesBefore(next, before, field);
    if (before && old !== undefined && COMPARED.has(field)) {
      const loser: Rival = keepsOld ? { value, source: next } : { value: old, source: before };
      keepRival(rivals, field, loser, keepsOld ? old : value);
    }
    if (keepsOld) continue;
    fields[field] = value;
    sources[field] = next;
  }
  return { fields: fields as F, sources, ...(Object.keys(rivals).length > 0 ? { rivals } : {}) };
}

/** Keeps another value once, with its newest source; what is the value now is none. */
function keepRival(rivals: Rivals, field: string, loser: Rival, kept: unknown): void {
  const text = (value: unknown) => JSON.stringify(value);
  const others = (rivals[field] ?? []).filter(
    ({ value }) => text(value) !== text(loser.value) && text(value) !== text(kept),
  );
  const all = text(loser.value) === text(kept) ? others : [...others, loser].slice(-4);
  if (all.length > 0) rivals[field] = all;
  else delete rivals[field];
}

function goesBefore(next: Source, before: Source, field: string): boolean {
  if (next.strategy === 'shopper') return true;
  if (before.strategy === 'shopper') return false;
  const surer = STRATEGIES.indexOf(before.strategy) - STRATEGIES.indexOf(next.strategy);
  if (CHANGING.has(field)) return next.readAt >= before.readAt;
  return surer > 0 || (surer === 0 && next.readAt >= before.readAt);
}

function mergeLines(known: LineRecord[], read: OrderReading['lines'], sighting: Sighting): LineRecord[] {
  const lines = [...known];
  const taken = new Set<number>();
  read.forEach((line, position) => {
    const at = findLine(lines, line.fields, position, read.length, taken);
    const before = at === -1 ? undefined : lines[at];
    const merged = mergeFields<LineFields>(before ?? { fields: {}, sources: {} }, line, sighting);
    const record = { key: before?.key ?? lineKey(lines, line.fields, position), ...merged };
    if (at === -1) {
      taken.add(lines.length);
      lines.push(record);
    } else {
      taken.add(at);
      lines[at] = record;
    }
  });
  return lines;
}

/** The record that a line read now is about: by line number, else by product and variant, else by title, else by place. */
function findLine(
  lines: LineRecord[],
  fields: LineFields,
  position: number,
  count: number,
  taken: Set<number>,
): number {
  const free = (test: (line: LineRecord) => boolean) => lines.findIndex((line, i) => !taken.has(i) && test(line));
  const agrees = (line: LineRecord) =>
    line.fields.lineId === undefined || fields.lineId === undefined || line.fields.lineId === fields.lineId;
  const same = (field: keyof LineFields) => (line: LineRecord) =>
    fields[field] !== undefined && line.fields[field] === fields[field];
  const byId = free(same('lineId'));
  if (byId !== -1) return byId;
  const byVariant = free((line) => agrees(line) && same('productId')(line) && same('variant')(line));
  if (byVariant !== -1) return byVariant;
  const candidates = lines.filter((line, i) => !taken.has(i) && agrees(line));
  // One product of the order can stand in several lines: product or title alone decide only when they point to one.
  for (const field of ['productId', 'title'] as const) {
    const alike = candidates.filter(same(field));
    if (alike.length === 1 && alike[0]) return lines.indexOf(alike[0]);
  }
  const atPlace = lines[position];
  const knowsNothing = fields.lineId === undefined && fields.productId === undefined && fields.title === undefined;
  const placeIsFree = atPlace !== undefined && !taken.has(position) && lines.length === count;
  const placeKnowsNothing =
    atPlace !== undefined && atPlace.fields.productId === undefined && atPlace.fields.title === undefined;
  return placeIsFree && (knowsNothing || placeKnowsNothing) ? position : -1;
}

function lineKey(lines: LineRecord[], fields: LineFields, position: number): string {
  const wanted = fields.lineId ?? `place-${position + 1}`;
  const used = new Set(lines.map((line) => line.key));
  let key = wanted;
  for (let n = 2; used.has(key); n++) key = `${wanted}-${n}`;
  return key;
}
