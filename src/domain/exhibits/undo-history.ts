import type { Annotation } from './annotation.js';

/** The annotations now, the earlier states to undo to, and the undone states to redo. */
export interface UndoHistory {
  past: readonly (readonly Annotation[])[];
  now: readonly Annotation[];
  future: readonly (readonly Annotation[])[];
}

/** As many steps can be undone; older ones are forgotten. */
const STEPS = 100;

export function historyOf(marks: readonly Annotation[]): UndoHistory {
  return { past: [], now: marks, future: [] };
}

/** The history after a change. Changes while `drawing` form one step, so that a whole drag is undone at once. */
export function changed({ past, now }: UndoHistory, marks: readonly Annotation[], drawing = false): UndoHistory {
  return { past: drawing ? past : [...past, now].slice(-STEPS), now: marks, future: [] };
}

export function undone(history: UndoHistory): UndoHistory {
  const before = history.past.at(-1);
  if (!before) return history;
  return { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future] };
}

export function redone(history: UndoHistory): UndoHistory {
  const [next, ...rest] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.now], now: next, future: rest };
}
