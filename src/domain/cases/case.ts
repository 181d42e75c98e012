import * as z from 'zod/mini';
import { lineRecordSchema, type OrderRecord, orderRecordSchema } from '../orders/order-record.js';
import type { Money } from '../printed/money.js';
import { instantSchema } from '../time/instants.js';
import { archiveStateSchema } from './archive.js';
import { caseEventSchema } from './case-event.js';
import { draftSchema, EMPTY_DRAFT } from './draft.js';

/** One dispute about one product line: facts, draft and what happened. Status, step and deadlines are derived. */
export const caseSchema = z.object({
  id: z.string(),
  /** The order as it is known, each value with its source. */
  order: orderRecordSchema,
  lineKey: lineRecordSchema.def.shape.key,
  draft: draftSchema,
  events: z.array(caseEventSchema).check(z.minLength(1)),
  /** How many exhibit letters were given; a letter is never given again. */
  lettersGiven: z.int().check(z.minimum(0)),
  openedAt: instantSchema,
  savedAt: instantSchema,
  /** Absent while the case is neither archived nor deleted. */
  filed: z.optional(archiveStateSchema),
});
export type Case = Omit<z.infer<typeof caseSchema>, 'order'> & { order: OrderRecord };

/** A case's id. One line has one case; opening it again finds the same. */
export function caseIdFor(orderRecordId: string, lineKey: string): string {
  return `${orderRecordId}/${lineKey}`;
}

export function newCase(order: OrderRecord, lineKey: string, now: string): Case {
  return {
    id: caseIdFor(order.id, lineKey),
    order,
    lineKey,
    // Finding it is done; an answer must not turn the page by itself, so the step the shopper looks at is always set.
    draft: { ...EMPTY_DRAFT, atStep: 'open-dispute' },
    events: [{ type: 'opened', at: now }],
    lettersGiven: 0,
    openedAt: now,
    savedAt: now,
  };
}

/** The line the case is about; undefined only if the record lost it, which a merge never does. */
export function lineOf(subject: Pick<Case, 'order' | 'lineKey'>) {
  return subject.order.lines.find((line) => line.key === subject.lineKey);
}

/**
 * The most that can be asked for: what was paid for the line, with its share of the order's shipping, tax and
 * discounts. With one line that is the order's total. With several, the total is shared out by the lines' prices and
 * rounded down, so that all shares together are never more than was paid. Where a price is missing it is the line's own
 * price, never more than the total. null when nothing tells.
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
  // The product of two amounts can be larger than a float counts exactly.
  return { ...own, minor: Number((BigInt(total.minor) * BigInt(own.minor)) / BigInt(sum)) };
}

/** The price of a line: that of a piece, as often as the shopper ordered it. */
function priceOf({ fields: { unitPrice, quantity } }: OrderRecord['lines'][number]): Money | null {
  return unitPrice ? { ...unitPrice, minor: unitPrice.minor * (quantity ?? 1) } : null;
}
