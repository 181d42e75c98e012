import type { LineFields } from './order.js';
import type { LineRecord } from './order-record.js';

/** The index of the known line that a line read now is about; `new` for another line; null where no one can tell. */
export type LineMatch = number | 'new' | null;

type Fields = Pick<LineFields, 'lineId' | 'productId' | 'variant' | 'title' | 'pictureUrl'>;
type Test = (known: LineRecord, read: Fields) => boolean;

const same =
  (...fields: (keyof Fields)[]): Test =>
  (known, read) =>
    fields.every((field) => read[field] !== undefined && read[field] === known.fields[field]);

/** True when nothing says that the two are different lines. Words say nothing: they come in the page's language. */
const mayBeSame: Test = ({ fields }, read) =>
  (['lineId', 'productId'] as const).every(
    (field) => fields[field] === undefined || read[field] === undefined || fields[field] === read[field],
  );

/** A line that the shopper wrote: no page ever told of it. */
const isByHand = ({ sources }: LineRecord): boolean => Object.values(sources).every(({ page }) => page === null);

/** What makes two lines one, the surest first. Each is tried for all lines before the next. */
const SAME: readonly Test[] = [
  same('lineId'),
  same('productId', 'variant', 'pictureUrl'),
  same('productId', 'variant'),
  same('productId', 'pictureUrl'),
  same('pictureUrl', 'title'),
  same('title', 'variant'),
];

/**
 * Which of the known lines each line of one reading is about. A page shows an order's lines in one order, in whatever
 * language and however completely, so that what is left after the sure matches is paired by place, product by product.
 * A line is new only when more lines of its product are read than are known; where fewer are read and nothing says
 * which, the line is left alone.
 */
export function matchLines(known: readonly LineRecord[], read: readonly Fields[]): LineMatch[] {
  const matches: (LineMatch | undefined)[] = read.map(() => undefined);
  const taken = new Set<number>();
  const take = (at: number, line: number) => {
    matches[at] = line;
    taken.add(line);
  };
  const openLines = (test: (line: LineRecord) => boolean) =>
    known.flatMap((line, index) => (!taken.has(index) && test(line) ? [index] : []));
  const openReads = () => read.flatMap((_, at) => (matches[at] === undefined ? [at] : []));

  for (const test of SAME) {
    for (const at of openReads()) {
      const fields = read[at] ?? {};
      const [line] = openLines((one) => mayBeSame(one, fields) && test(one, fields));
      if (line !== undefined) take(at, line);
    }
  }
  for (const group of groupsBy(openReads(), (at) => read[at]?.productId ?? '')) pairByPlace(group);
  pairTheRest();
  return matches.map((match) => match ?? null);

  /** Pairs by place what no product tells apart. Where fewer lines are read than are open, no one can tell which. */
  function pairTheRest(): void {
    const reads = openReads();
    const fewer = reads.length < openLines(() => true).length;
    for (const at of reads) {
      const fields = read[at] ?? {};
      const open = openLines((line) => mayBeSame(line, fields) && isBare(line, fields));
      const [line] = open.filter((index) => !isByHand(known[index] as LineRecord) || isOnlyOne(index, reads));
      if (line !== undefined && (!fewer || open.length === 1)) take(at, line);
      else matches[at] = fewer && open.length > 0 ? null : 'new';
    }
  }

  /** Without a product on one of the two sides, nothing but its place says which line is meant. */
  function isBare(line: LineRecord, fields: Fields): boolean {
    return line.fields.productId === undefined || fields.productId === undefined;
  }

  /** True when a line that the shopper wrote can be only one of the lines that are read. */
  function isOnlyOne(index: number, reads: readonly number[]): boolean {
    return (
      reads.length === 1 ||
      openLines(() => true).length === reads.length ||
      known[index]?.fields.productId !== undefined
    );
  }

  /** Lines of one product that are open on both sides, in their order; a title alone can belong to any of them. */
  function pairByPlace(group: readonly number[]): void {
    const [first = 0] = group;
    const productId = read[first]?.productId;
    const open = openLines((line) => productId !== undefined && line.fields.productId === productId);
    if (open.length === 0) return;
    const whole = known.filter((line) => line.fields.productId === productId).length === countOf(productId);
    if (group.length < open.length && !whole) {
      for (const at of group) matches[at] = null;
      return;
    }
    group.forEach((at, place) => {
      const line = open[place];
      if (line !== undefined) take(at, line);
    });
  }

  function countOf(productId: string | undefined): number {
    return read.filter((fields) => fields.productId === productId).length;
  }
}

function groupsBy(all: readonly number[], keyOf: (at: number) => string): number[][] {
  const groups = new Map<string, number[]>();
  for (const at of all) groups.set(keyOf(at), [...(groups.get(keyOf(at)) ?? []), at]);
  return [...groups.values()];
}
