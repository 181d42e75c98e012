import * as z from 'zod/mini';
import { type FieldResult, FORM_FIELDS, type FormField, LEFT_REASONS, TROUBLES } from '../overlay/fill-result.js';
import { instantSchema } from '../time/instants.js';

/** How filling one field of the form has gone: counts, and what became of it last. */
export const fillHealthSchema = z.object({
  filled: z.int(),
  /** How often it was left alone, by why. */
  left: z.partialRecord(z.enum(LEFT_REASONS), z.int()),
  last: z.enum(['filled', 'partly', ...LEFT_REASONS]),
  lastAt: instantSchema,
});
export type FillHealth = z.infer<typeof fillHealthSchema>;

export const fillsSchema = z.partialRecord(z.enum(FORM_FIELDS), fillHealthSchema);
export type Fills = z.infer<typeof fillsSchema>;

/** Beyond this number all counts are halved, so that they stay small and recent visits weigh more. */
const MOST = 1000;

/** The fills after a form was filled once more. Some of the files count as filled. */
export function fillsAfter(before: Fills | undefined, results: readonly FieldResult[], at: string): Fills {
  const fills: Fills = { ...before };
  for (const result of results) {
    const known = fills[result.field] ?? { filled: 0, left: {}, last: 'filled', lastAt: at };
    const why = result.state === 'left' ? result.why : undefined;
    fills[result.field] = bounded({
      filled: known.filled + (why ? 0 : 1),
      left: why ? { ...known.left, [why]: (known.left[why] ?? 0) + 1 } : known.left,
      last: why ?? (result.state === 'partly' ? 'partly' : 'filled'),
      lastAt: at,
    });
  }
  return fills;
}

function bounded(health: FillHealth): FillHealth {
  if (timesOf(health) <= MOST) return health;
  const half = (count: number) => Math.ceil(count / 2);
  const left = Object.entries(health.left).map(([why, count]) => [why, half(count)]);
  return { ...health, filled: half(health.filled), left: Object.fromEntries(left) };
}

/** How often it was tried. */
export function timesOf({ filled, left }: FillHealth): number {
  return Object.values(left).reduce((sum, count) => sum + count, filled);
}

/**
 * For the last time the form was filled: how many of its fields were filled, and which fields the page did not take.
 */
export function fillSummary(fills: Fills): { filled: number; of: number; troubled: FormField[] } {
  const all = FORM_FIELDS.flatMap((field) => (fills[field] ? [{ field, ...fills[field] }] : []));
  const filled = all.filter(({ last }) => last === 'filled' || last === 'partly').length;
  const troubled = all.filter(({ last }) => TROUBLES.some((why) => why === last)).map(({ field }) => field);
  return { filled, of: all.length, troubled };
}
