import type { Mark } from './annotation.js';

/** The marks as they are, as they were, and as they were before something was undone. */
export interface MarkHistory {
  past: readonly (readonly Mark[])[];
  now: readonly Mark[];
  future: readonly (readonly Mark[])[];
}

/** As many steps can be undone; older ones are forgotten. */
const STEPS = 100;

export function historyOf(marks: readonly Mark[]): MarkHistory {
  return { past: [], now: marks, future: [] };
}

/** The history after a change. A change while `drawing` is one step with what follows, so that a drag is undone at once. */
export function changed({ past, now }: MarkHistory, marks: readonly Mark[], drawing = false): MarkHistory {
  return { past: drawing ? past : [...past, now].slice(-STEPS), now: marks, future: [] };
}

export function undone(history: MarkHistory): MarkHistory {
  const before = history.past.at(-1);
  if (!before) return history;
  return { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future] };
}

export function redone(history: MarkHistory): MarkHistory {
  const [next, ...rest] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.now], now: next, future: rest };
}
