import type { StatedWindow } from '../printed/stated-window.js';
import type { Alternative, Alternatives, Source } from '../reading/source.js';
import { STRATEGIES, type Strategy } from '../reading/strategy.js';
import { matchLines } from './match-lines.js';
import type { LineFields, OrderFields, OrderReading } from './order.js';
import { type LineRecord, type Observation, type OrderRecord, orderRecordId } from './order-record.js';

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
  'parcelState',
  'parcels',
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
  'expectedOn',
  'refundIfNotDeliveredBefore',
]);

/**
 * One order's record after one more reading. A value that was not read this time stays. What the shopper corrected is
 * never overwritten by a page; what the shopper only added gives way to one. Otherwise the surer reading wins, and for
 * what changes with time, the newer one.
 */
export function mergeOrder(known: OrderRecord | undefined, reading: OrderReading, sighting: Observation): OrderRecord {
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
  const windows = mergeWindows(base.fields, reading, sighting);
  const { fields, sources } = withoutReturned(merged);
  return {
    ...base,
    host: sighting.page === null ? base.host : sighting.host,
    fields: windows.length === 0 ? fields : { ...fields, windows },
    sources,
    ...(merged.rivals ? { rivals: merged.rivals } : {}),
    lines: mergeLines(base.lines, reading.lines, sighting),
    seenAt: sighting.readAt > base.seenAt ? sighting.readAt : base.seenAt,
  };
}

/** A parcel that goes back was not delivered, whatever an earlier reading said; the shopper's own word stays. */
function withoutReturned({ fields, sources }: Known<OrderFields>): Known<OrderFields> {
  const { deliveredOn: delivered, parcelState: state } = sources;
  const isTakenBack = fields.parcelState === 'returning' && delivered && state && delivered.strategy !== 'shopper';
  if (!isTakenBack || delivered.readAt > state.readAt) return { fields, sources };
  const { deliveredOn: _day, ...others } = fields;
  const { deliveredOn: _source, ...otherSources } = sources;
  return { fields: others, sources: otherSources };
}

/**
 * The field that a window's sentence stands in; the windows themselves where no text of the order has it. A window is
 * gone only when that very field was read again without it: a page comes in pieces, as data and as it is drawn.
 */
function fieldOf({ words }: StatedWindow, { reminderText, serviceTexts }: OrderFields): keyof OrderFields {
  if (reminderText?.includes(words)) return 'reminderText';
  return serviceTexts?.some((text) => text.includes(words)) ? 'serviceTexts' : 'windows';
}

/**
 * A page can state one window here and another there: each kind keeps its newest wording, none takes another's place.
 * What this kind of page had and no longer has is kept, and marked as gone.
 */
function mergeWindows(known: OrderFields, { fields }: OrderReading, { page, readAt }: Observation): StatedWindow[] {
  const keyOf = ({ from, about, days }: StatedWindow) => `${from} ${about} ${days}`;
  const read = (fields.windows ?? []).map((window): StatedWindow => ({ ...window, page, readAt }));
  const repeated = new Set(read.map(keyOf));
  const kept = (known.windows ?? []).flatMap((window): StatedWindow[] => {
    if (repeated.has(keyOf(window))) return [];
    const isGone = window.page === page && fields[fieldOf(window, known)] !== undefined;
    return [isGone ? { ...window, gone: true } : window];
  });
  const isGone = ({ gone }: StatedWindow) => gone === true;
  return [...kept.filter((one) => !isGone(one)), ...read, ...kept.filter(isGone)].slice(0, 8);
}

type Sources = Partial<Record<string, Source>>;

interface Known<F> {
  fields: F;
  sources: Sources;
  rivals?: Alternatives | undefined;
}

function mergeFields<F extends object>(
  known: Known<F>,
  read: { fields: F; wonBy: Partial<Record<string, Strategy>> },
  sighting: Observation,
): Known<F> {
  const fields = { ...known.fields } as Record<string, unknown>;
  const sources: Sources = { ...known.sources };
  const rivals: Alternatives = { ...known.rivals };
  for (const [field, value] of Object.entries(read.fields)) {
    const strategy = read.wonBy[field];
    if (value === undefined || strategy === undefined) continue;
    const before = sources[field];
    const old = fields[field];
    const isAdded = strategy === 'shopper' && (old === undefined || before?.added === true);
    const next: Source = {
      ...{ strategy, page: sighting.page, readAt: sighting.readAt },
      ...(isAdded ? { added: true } : {}),
    };
    const keepsOld = before !== undefined && old !== undefined && !goesBefore(next, before, field);
    if (before && old !== undefined && COMPARED.has(field)) {
      const loser: Alternative = keepsOld ? { value, source: next } : { value: old, source: before };
      keepRival(rivals, field, loser, keepsOld ? old : value);
    }
    if (keepsOld) continue;
    fields[field] = value;
    sources[field] = next;
  }
  return { fields: fields as F, sources, ...(Object.keys(rivals).length > 0 ? { rivals } : {}) };
}

/** Keeps another value once, with its newest source; what is the value now is none. */
function keepRival(rivals: Alternatives, field: string, loser: Alternative, kept: unknown): void {
  const text = (value: unknown) => JSON.stringify(value);
  const others = (rivals[field] ?? []).filter(
    ({ value }) => text(value) !== text(loser.value) && text(value) !== text(kept),
  );
  const all = text(loser.value) === text(kept) ? others : [...others, loser].slice(-4);
  if (all.length > 0) rivals[field] = all;
  else delete rivals[field];
}

/**
 * True when a value goes before the one that is known. Readings come one after the other, so that the one at hand is the
 * newest whatever the clock said: one that was ahead once must not keep later readings out.
 */
function goesBefore(next: Source, before: Source, field: string): boolean {
  if (next.strategy === 'shopper') return true;
  if (before.strategy === 'shopper') return before.added === true;
  return CHANGING.has(field) || STRATEGIES.indexOf(before.strategy) >= STRATEGIES.indexOf(next.strategy);
}

function mergeLines(known: LineRecord[], read: OrderReading['lines'], sighting: Observation): LineRecord[] {
  const lines = [...known];
  // A line of which nothing was read is no line, unless the page shows that there is one.
  const told = sighting.page === null ? read.filter(({ fields }) => Object.keys(fields).length > 0) : read;
  const matches = matchLines(
    known,
    told.map(({ fields }) => fields),
  );
  for (const [position, line] of told.entries()) {
    const match = matches[position] ?? (sighting.page === null ? lineToComplete(known, line.fields) : null);
    if (match === null) continue;
    const before = match === 'new' ? undefined : lines[match];
    const merged = mergeFields<LineFields>(before ?? { fields: {}, sources: {} }, line, sighting);
    const record = { key: before?.key ?? lineKey(lines, line.fields, position), ...merged };
    if (match === 'new') lines.push(record);
    else lines[match] = record;
  }
  return lines;
}

/** The line that the shopper completes where no number says which: the first that misses what was typed. */
function lineToComplete(known: readonly LineRecord[], typed: LineFields): number {
  const misses = (fields: LineFields) =>
    Object.keys(typed).every((field) => fields[field as keyof LineFields] === undefined);
  return Math.max(
    0,
    known.findIndex(({ fields }) => misses(fields)),
  );
}

function lineKey(lines: LineRecord[], fields: LineFields, position: number): string {
  const wanted = fields.lineId ?? `place-${position + 1}`;
  const used = new Set(lines.map((line) => line.key));
  let key = wanted;
  for (let n = 2; used.has(key); n++) key = `${wanted}-${n}`;
  return key;
}
