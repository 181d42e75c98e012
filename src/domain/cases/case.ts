import * as z from 'zod/mini';
import { lineRecordSchema, type OrderRecord, orderRecordSchema } from '../orders/order-record.js';
import type { Money } from '../printed/money.js';
import { instantSchema } from '../time/instants.js';
import { archiveStateSchema } from './archive.js';
import { caseEventSchema } from './case-event.js';
import { draftSchema, EMPTY_DRAFT } from './draft.js';

/** One dispute about one product line: the order, the draft and the log. Status, step and deadlines are derived. */
export const caseSchema = z.object({
  id: z.string(),
  /** What is known of the order, each value with its source. */
  order: orderRecordSchema,
  lineKey: lineRecordSchema.def.shape.key,
  draft: draftSchema,
  events: z.array(caseEventSchema).check(z.minLength(1)),
  /** How many exhibit letters were assigned. A letter is never assigned twice. */
  lettersGiven: z.int().check(z.minimum(0)),
  openedAt: instantSchema,
  savedAt: instantSchema,
  /** Absent while the case is neither archived nor deleted. */
  filed: z.optional(archiveStateSchema),
});
export type Case = Omit<z.infer<typeof caseSchema>, 'order'> & { order: OrderRecord };

/** The id of the case about a line. A line has one case: opening it again finds the same one. */
export function caseIdFor(orderRecordId: string, lineKey: string): string {
  return `${orderRecordId}/${lineKey}`;
}

/** A case that the shopper has just opened about a line of an order. */
export function newCase(order: OrderRecord, lineKey: string, now: string): Case {
  return {
    id: caseIdFor(order.id, lineKey),
    order,
    lineKey,
    // The order is found already. The step is always set, so that giving an answer does not turn the page by itself.
    draft: { ...EMPTY_DRAFT, atStep: 'open-dispute' },
    events: [{ type: 'opened', at: now }],
    lettersGiven: 0,
    openedAt: now,
    savedAt: now,
  };
}

/** The line that the case is about. undefined only when the order's record lost it, which merging never does. */
export function lineOf(subject: Pick<Case, 'order' | 'lineKey'>) {
  return subject.order.lines.find((line) => line.key === subject.lineKey);
}

/**
 * The most that the shopper can ask for: what they paid for the line, with its share of the order's shipping, tax and
 * discounts. For an order of one line that is the order's total. Otherwise the total is divided in proportion to the
 * lines' prices and rounded down, so that the shares never add up to more than was paid. Where the price of a line is
 * missing, the result is the line's own price, but never more than the total. null when no amount is known.
 */
export function paidFor(subject: Pick<Case, 'order' | 'lineKey'>): Money | null {
  const { lines, fields } = subject.order;
  const { total } = fields;
  if (lines.length <= 1 && total) return total;
  const line = lineOf(subject);
  const own = line && priceOf(line);
  if (!own) return null;
  if (total?.currency !== own.currency) return own;
  const prices = lines.map(priceOf);
  const shared = prices.every((price) => price?.currency === total.currency);
  const sum = prices.reduce((all, price) => all + (price?.minor ?? 0), 0);
  if (!shared || sum === 0) return { ...own, minor: Math.min(own.minor, total.minor) };
  // The product of two amounts can exceed what a number holds exactly.
  return { ...own, minor: Number((BigInt(total.minor) * BigInt(own.minor)) / BigInt(sum)) };
}

/** What the pieces of the case's line cost by themselves, without shipping, tax and discounts; null when not known. */
export function linePriceOf(subject: Pick<Case, 'order' | 'lineKey'>): Money | null {
  const line = lineOf(subject);
  return line ? priceOf(line) : null;
}

/** The price of a line: the price of one piece times the quantity ordered. */
function priceOf({ fields: { unitPrice, quantity } }: OrderRecord['lines'][number]): Money | null {
  return unitPrice ? { ...unitPrice, minor: unitPrice.minor * (quantity ?? 1) } : null;
}
