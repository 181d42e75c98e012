import type { Exhibit } from './exhibit.js';

type Placed = Pick<Exhibit, 'id' | 'letter' | 'place' | 'removedAt'>;

/** Sorted as the shopper put them; those that share a place by their letters. */
export function inChosenOrder<One extends Placed>(exhibits: readonly One[]): One[] {
  return [...exhibits].sort(
    (a, b) => a.place - b.place || a.letter.length - b.letter.length || (a.letter < b.letter ? -1 : 1),
  );
}

/**
 * The exhibits whose place changes when one goes to `to`, counted from 0 among those not removed; a number beyond
 * either end means that end. Empty when nothing changes.
 */
export function moved<One extends Placed>(exhibits: readonly One[], id: string, to: number): One[] {
  const shown = inChosenOrder(exhibits).filter(({ removedAt }) => removedAt === undefined);
  const from = shown.findIndex((one) => one.id === id);
  if (from === -1) return [];
  const order = [...shown];
  order.splice(Math.max(0, Math.min(to, shown.length - 1)), 0, ...order.splice(from, 1));
  if (order.every((one, index) => one === shown[index])) return [];
  return order.flatMap((one, index) => (one.place === index + 1 ? [] : [{ ...one, place: index + 1 }]));
}
