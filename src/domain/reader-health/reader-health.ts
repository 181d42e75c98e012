import * as z from 'zod/mini';
import { caseFieldsSchema } from '../cases/case-reading.js';
import { listingFieldsSchema } from '../orders/listing.js';
import { lineFieldsSchema, orderFieldsSchema } from '../orders/order.js';
import type { FieldResult } from '../overlay/fill-result.js';
import { type PageKind, pageKindSchema } from '../reading/page-kind.js';
import { type Strategy, strategySchema } from '../reading/strategy.js';
import { instantSchema } from '../time/instants.js';
import { fillsAfter, fillsSchema } from './fill-health.js';

/**
 * The names of everything that can be read of an order, its lines, a case or a listing. Health knows these and no
 * others.
 */
export const READ_FIELDS: readonly string[] = [
  ...new Set(
    [orderFieldsSchema, lineFieldsSchema, caseFieldsSchema, listingFieldsSchema].flatMap(({ shape }) =>
      Object.keys(shape),
    ),
  ),
];
const known = new Set(READ_FIELDS);

/** How often one field is found on one kind of page. */
export const fieldHealthSchema = z.object({
  /** The number of visits since the field was first read, and how many of them read it. */
  visits: z.int(),
  readVisits: z.int(),
  /** How often each way of finding it won. */
  wins: z.partialRecord(strategySchema, z.int()),
  lastBy: strategySchema,
  lastAt: instantSchema,
});
export type FieldHealth = z.infer<typeof fieldHealthSchema>;

/** How well one kind of page of one marketplace is read: counts and names of fields, and nothing of any order. */
export const pageHealthSchema = z.object({
  /** `<marketplace>/<page>` */
  id: z.string(),
  marketplace: z.string(),
  page: pageKindSchema,
  /** When the last visit began, and when it told something last. */
  visitAt: instantSchema,
  lastAt: instantSchema,
  /** Orders, or cases, on the page at the last visit: read, and there but not read. `null` where none are counted. */
  orders: z.nullable(z.object({ read: z.int(), unread: z.int() })),
  fields: z.record(z.string(), fieldHealthSchema),
  /** Of a form: how filling its fields has gone. */
  fills: z.optional(fillsSchema),
});
export type PageHealth = z.infer<typeof pageHealthSchema>;

/** The fields that one reading found, with the strategy that found each. */
export type FoundBy = Partial<Record<string, Strategy>>;

/** What a page told at one time. `orders` are the counts of the whole page so far. */
export interface HealthSeen {
  marketplace: string;
  page: PageKind;
  at: string;
  readings: readonly FoundBy[];
  orders?: { read: number; unread: number } | undefined;
  /** What became of the fields of a form that was filled. */
  fills?: readonly FieldResult[] | undefined;
}

/** Readings of one kind of page that are no further apart than this, in milliseconds, are one visit. */
const ONE_VISIT = 10 * 60_000;
/** Beyond this number all counts are halved, so that they stay small and recent visits weigh more. */
const MOST = 1000;

/** The health of a page after it told something more. */
export function healthAfter(before: PageHealth | undefined, seen: HealthSeen): PageHealth {
  const { marketplace, page, at, readings, orders, fills } = seen;
  const apart = before ? Math.abs(Date.parse(at) - Date.parse(before.lastAt)) : Number.POSITIVE_INFINITY;
  const begins = !(apart <= ONE_VISIT);
  const fields = new Map(Object.entries(before?.fields ?? {}));
  if (begins) for (const [name, field] of fields) fields.set(name, { ...field, visits: field.visits + 1 });
  const visitAt = begins || !before ? at : before.visitAt;
  for (const wins of readings) {
    for (const [name, by] of Object.entries(wins)) {
      if (by === undefined || by === 'shopper' || !known.has(name)) continue;
      fields.set(name, fieldAfter(fields.get(name), by, at, visitAt));
    }
  }
  return {
    id: `${marketplace}/${page}`,
    marketplace,
    page,
    visitAt,
    lastAt: at,
    orders: orders ?? (begins ? null : (before?.orders ?? null)),
    fields: Object.fromEntries(fields),
    ...(fills || before?.fills ? { fills: fillsAfter(before?.fills, fills ?? [], at) } : {}),
  };
}

function fieldAfter(before: FieldHealth | undefined, by: Strategy, at: string, visitAt: string): FieldHealth {
  const field = before ?? { visits: 1, readVisits: 0, wins: {}, lastBy: by, lastAt: '' };
  const wins = { ...field.wins, [by]: (field.wins[by] ?? 0) + 1 };
  const next = {
    ...field,
    readVisits: field.readVisits + (field.lastAt < visitAt ? 1 : 0),
    wins,
    lastBy: by,
    lastAt: at > field.lastAt ? at : field.lastAt,
  };
  return Object.values(wins).some((count) => count > MOST) || next.visits > MOST ? halved(next) : next;
}

function halved(field: FieldHealth): FieldHealth {
  const half = (count: number) => Math.ceil(count / 2);
  const wins = Object.entries(field.wins).map(([by, count]) => [by, half(count)]);
  return {
    ...field,
    visits: half(field.visits),
    readVisits: half(field.readVisits),
    wins: Object.fromEntries(wins) as FieldHealth['wins'],
  };
}

/** True when the field was read at the last visit. */
export function readLast(page: Pick<PageHealth, 'visitAt'>, field: Pick<FieldHealth, 'lastAt'>): boolean {
  return field.lastAt >= page.visitAt;
}

/** Fields that nearly every page of this kind has: read at four of five earlier visits, and at two at least. */
function isUsual({ visits, readVisits }: FieldHealth): boolean {
  return readVisits >= 2 && readVisits >= 0.8 * (visits - 1);
}

export interface HealthSummary {
  /** Fields that are nearly always read and were not read at the last visit: the page has changed, or had no value. */
  lost: string[];
  /** What was read at the last visit, of what was read then or is read nearly always. */
  read: number;
  of: number;
  state: 'well' | 'partly' | 'nothing';
}

/** The overall state of reading for a page. */
export function summaryOf(page: PageHealth): HealthSummary {
  const fields = Object.entries(page.fields);
  const read = fields.filter(([, field]) => readLast(page, field)).length;
  const lost = fields.filter(([, field]) => !readLast(page, field) && isUsual(field)).map(([name]) => name);
  const missed = (page.orders?.unread ?? 0) > 0;
  const state = read === 0 && (missed || lost.length > 0) ? 'nothing' : missed || lost.length > 0 ? 'partly' : 'well';
  return { lost, read, of: read + lost.length, state };
}
