import * as z from 'zod/mini';
import type { PageKind } from '../reading/page-kind.js';
import {
  type Alternative,
  type Alternatives,
  alternativesSchema,
  type Source,
  sourceSchema,
} from '../reading/source.js';
import { instantSchema } from '../time/instants.js';
import { type LineFields, lineFieldsSchema, type OrderFields, orderFieldsSchema } from './order.js';

export const lineRecordSchema = z.object({
  /** Unique within its order and stable over readings. */
  key: z.string().check(z.minLength(1), z.maxLength(200)),
  fields: lineFieldsSchema,
  sources: z.partialRecord(z.keyof(lineFieldsSchema), sourceSchema),
  rivals: alternativesSchema,
});
export type LineRecord = {
  key: string;
  fields: LineFields;
  sources: Partial<Record<keyof LineFields, Source>>;
  rivals?: Alternatives | undefined;
};

/** Everything known of one order, from all readings, each value with its source. */
export const orderRecordSchema = z.object({
  /** `<marketplace>:<order number>`. */
  id: z.string().check(z.regex(/^[a-z]+:\d{8,24}$/)),
  marketplace: z.string(),
  orderId: z.string(),
  /** The host that the shopper saw it on. */
  host: z.string(),
  fields: orderFieldsSchema,
  sources: z.partialRecord(z.keyof(orderFieldsSchema), sourceSchema),
  rivals: alternativesSchema,
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
  rivals?: Alternatives | undefined;
  lines: LineRecord[];
  firstSeenAt: string;
  seenAt: string;
};

export interface Observation {
  marketplace: string;
  host: string;
  /** `null` when the shopper wrote it themselves. */
  page: PageKind | null;
  /** The instant of the reading. */
  readAt: string;
}

export function orderRecordId(marketplace: string, orderId: string): string {
  return `${marketplace}:${orderId}`;
}

/** Other values that pages gave for a fact, with their sources; none when all agree. */
export function alternativesOf(
  record: Pick<OrderRecord, 'rivals'> | Pick<LineRecord, 'rivals'>,
  field: keyof OrderFields | keyof LineFields,
): readonly Alternative[] {
  return record.rivals?.[field] ?? [];
}
