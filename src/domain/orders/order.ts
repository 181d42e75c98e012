import * as z from 'zod/mini';
import { moneySchema } from '../printed/money.js';
import { statedWindowSchema } from '../printed/stated-window.js';
import { text } from '../reading/page-text.js';
import { type Strategy, strategySchema } from '../reading/strategy.js';
import { daySchema } from '../time/instants.js';

const id = z.string().check(z.regex(/^\d{8,24}$/));
/** What an order's buttons do, whatever they are called. */
export const ORDER_CHOICES = [
  'pay',
  'cancel',
  'track',
  'confirm-received',
  'dispute',
  'see-case',
  'extend-protection',
  'contact-seller',
  'review',
  'buy-again',
  'receipt',
  'delete',
] as const;
export type OrderChoice = (typeof ORDER_CHOICES)[number];

/** Where a parcel is, by the newest event whose code is known. A pick-up point that took it has not handed it over. */
export const PARCEL_STATES = ['on-the-way', 'at-pickup-point', 'delivered', 'failed', 'returning'] as const;
export type ParcelState = (typeof PARCEL_STATES)[number];

/** One of the parcels of an order. */
export const parcelSchema = z.object({
  trackingNumber: z.optional(z.string().check(z.maxLength(60))),
  carrier: z.optional(text),
  /** The newest word of the parcel, as printed. */
  words: z.optional(text),
  state: z.optional(z.enum(PARCEL_STATES)),
  deliveredOn: z.optional(daySchema),
  expectedOn: z.optional(daySchema),
  /** The products in it, by their numbers; absent where the page does not say. */
  productIds: z.optional(z.array(id).check(z.maxLength(40))),
});
export type Parcel = z.infer<typeof parcelSchema>;

/** Everything that can be known of an order. Each is optional: what was not read is absent, never made up. */
export const orderFieldsSchema = z.object({
  orderedOn: z.optional(daySchema),
  /** The date as printed, kept even when it could not be understood. */
  printedDate: z.optional(text),
  total: z.optional(moneySchema),
  /** The total as printed, kept even when its currency cannot be told. */
  printedTotal: z.optional(text),
  stateText: z.optional(text),
  storeName: z.optional(text),
  storeUrl: z.optional(text),
  paidOn: z.optional(daySchema),
  shippedOn: z.optional(daySchema),
  /** The day the page estimates; it can move. */
  expectedOn: z.optional(daySchema),
  /** The day delivery is promised by, after which the marketplace owes something. */
  promisedOn: z.optional(daySchema),
  deliveredOn: z.optional(daySchema),
  completedOn: z.optional(daySchema),
  /** "Refund if no delivery before <day>". */
  refundIfNotDeliveredBefore: z.optional(daySchema),
  /** The words that day was read from. */
  refundWords: z.optional(text),
  /** The page's own sentence with the dispute windows. */
  reminderText: z.optional(text),
  windows: z.optional(z.array(statedWindowSchema).check(z.maxLength(8))),
  /** Promises printed with the order, one sentence each. */
  serviceTexts: z.optional(z.array(text).check(z.maxLength(20))),
  /** Sentences of the page that speak of a period or a last day and could not be read: the shopper is asked. */
  unreadSentences: z.optional(z.array(text).check(z.maxLength(8))),
  carrier: z.optional(text),
  trackingNumber: z.optional(z.string().check(z.maxLength(60))),
  /** The newest word of the parcel, as printed. */
  parcelText: z.optional(text),
  /** Where the parcel is, when the order has one. */
  parcelState: z.optional(z.enum(PARCEL_STATES)),
  /** The parcels of an order that has several. Such an order has no single number, carrier or day of delivery. */
  parcels: z.optional(z.array(parcelSchema).check(z.maxLength(20))),
  paymentMethod: z.optional(text),
  /** What the card says about a running case, as printed. */
  caseText: z.optional(text),
  /** What the page lets the shopper do now, in the page's own codes. */
  actions: z.optional(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(30))),
  /** The same, by what it means. */
  choices: z.optional(z.array(z.enum(ORDER_CHOICES)).check(z.maxLength(ORDER_CHOICES.length))),
  /** True when the page offers to open a dispute, false when it was looked for and is not there. */
  disputeOffered: z.optional(z.boolean()),
  detailUrl: z.optional(text),
});
export type OrderFields = z.infer<typeof orderFieldsSchema>;
export type OrderField = keyof OrderFields;

/** One product line. A dispute is about one line, never about an order. */
export const lineFieldsSchema = z.object({
  lineId: z.optional(id),
  productId: z.optional(id),
  title: z.optional(text),
  variant: z.optional(text),
  unitPrice: z.optional(moneySchema),
  printedUnitPrice: z.optional(text),
  quantity: z.optional(z.int().check(z.minimum(1), z.maximum(100_000))),
  /** Where the page has its picture. Kept to know it again; never requested. */
  pictureUrl: z.optional(text),
  productUrl: z.optional(text),
});
export type LineFields = z.infer<typeof lineFieldsSchema>;
export type LineField = keyof LineFields;

export const lineReadingSchema = z.object({
  fields: lineFieldsSchema,
  wonBy: z.partialRecord(z.keyof(lineFieldsSchema), strategySchema),
});
export type LineReading = { fields: LineFields; wonBy: Partial<Record<LineField, Strategy>> };

/** What one look at one order told. */
export const orderReadingSchema = z.object({
  orderId: id,
  fields: orderFieldsSchema,
  wonBy: z.partialRecord(z.keyof(orderFieldsSchema), strategySchema),
  lines: z.array(lineReadingSchema).check(z.maxLength(200)),
  /** What is still to be understood: loose texts alone, rows of an order's page as label and value. */
  rows: z.optional(z.array(z.array(text).check(z.maxLength(2))).check(z.maxLength(60))),
  /** What the page's buttons say, still to be understood. */
  buttons: z.optional(z.array(text).check(z.maxLength(60))),
});
export type OrderReading = {
  orderId: string;
  fields: OrderFields;
  wonBy: Partial<Record<OrderField, Strategy>>;
  lines: LineReading[];
  rows?: string[][] | undefined;
  buttons?: string[] | undefined;
};

/** What every order on a list should tell; what of it is absent is said to be missing. */
export const EXPECTED_ORDER_FIELDS = ['orderedOn', 'total', 'stateText'] as const satisfies readonly OrderField[];
export const EXPECTED_LINE_FIELDS = ['title'] as const satisfies readonly LineField[];
export type MissingField = (typeof EXPECTED_ORDER_FIELDS)[number] | (typeof EXPECTED_LINE_FIELDS)[number];

/** The fields that an order should tell and does not, in the order they are asked for. */
export function missingFields(order: { fields: OrderFields; lines: { fields: LineFields }[] }): MissingField[] {
  const missing: MissingField[] = EXPECTED_ORDER_FIELDS.filter((field) => order.fields[field] === undefined);
  const titled = order.lines.length > 0 && order.lines.every((line) => line.fields.title !== undefined);
  return titled ? missing : [...missing, 'title'];
}
