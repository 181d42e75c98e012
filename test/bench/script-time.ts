import { SCRIPTS } from './places.js';
import { endOf, outermost, type TraceEvent, threadTime } from './trace.js';

export interface ScriptTime {
  /** Parsing and running the scripts once, when the page is opened. */
  startMs: number;
  /** Hearing of changes and looking at cards. */
  cardsMs: number;
  /** What goes on once a promise is kept: sending is there, and so is whatever the page itself does then. */
  afterMs: number;
  /** The longest the scripts held the page at a stretch. */
  longestMs: number;
  /** The end of the longest stretch of reading, and of the last, in the trace's time. */
  readEnd: number;
  lastEnd: number;
}

const isOurs = ({ args }: TraceEvent) => {
  const url = args.data?.url ?? '';
  return url.startsWith('chrome-extension://') && SCRIPTS.some((name) => url.endsWith(`/${name}`));
};

const isAfter = ({ name }: TraceEvent) => name.endsWith('PerformMicrotaskCheckpoint');

/**
 * What a page without the extension does once promises are kept, or might have been: looking for any takes time, too.
 */
export function afterMs(events: readonly TraceEvent[]): number {
  const since = events.find(({ name }) => name === 'EvaluateScript')?.ts ?? 0;
  return sum(outermost(events.filter((event) => isAfter(event) && event.ts >= since)));
}

/** The parts of the page's thread that the extension's scripts took. */
export function ownParts(events: readonly TraceEvent[]): TraceEvent[] {
  const ours = events.filter(
    (event) => ['EvaluateScript', 'v8.compile', 'FunctionCall'].includes(event.name) && isOurs(event),
  );
  // An idle callback of ours takes along what its promises go on with; the pages of the practice shop ask for none.
  const idle = events.filter(
    (event) =>
      event.name === 'FireIdleCallback' && ours.some((own) => own.ts >= event.ts && endOf(own) <= endOf(event)),
  );
  // What goes on once the background has answered: sending is there.
  const since = ours[0]?.ts ?? Number.POSITIVE_INFINITY;
  const settled = events.filter((event) => isAfter(event) && event.ts >= since);
  return outermost([...ours, ...idle, ...settled].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0)));
}

const sum = (events: readonly TraceEvent[]) => events.reduce((total, event) => total + threadTime(event), 0);

export function scriptTime(events: readonly TraceEvent[]): ScriptTime {
  const parts = ownParts(events);
  const start = parts.filter(({ name }) => name === 'EvaluateScript' || name === 'v8.compile');
  const after = parts.filter(isAfter);
  const idle = parts.filter(({ name }) => name === 'FireIdleCallback');
  // Changes that the page's parser makes are heard where promises are looked for.
  const heard = events.filter(
    (event) =>
      event.name === 'FunctionCall' &&
      isOurs(event) &&
      after.some((one) => event.ts >= one.ts && endOf(event) <= endOf(one)),
  );
  const longest = idle.toSorted((a, b) => threadTime(b) - threadTime(a))[0];
  return {
    startMs: sum(start),
    cardsMs: sum(parts.filter((event) => !start.includes(event) && !after.includes(event))) + sum(heard),
    afterMs: sum(after) - sum(heard),
    longestMs: Math.max(0, ...parts.map(threadTime)),
    readEnd: longest ? endOf(longest) : Number.NaN,
    lastEnd: Math.max(...idle.map(endOf)),
  };
}

export interface Tasks {
  /** Tasks over 50 ms, whoever's. */
  long: number;
  /** Those of them in which the extension takes any part. */
  shared: number;
  /** Those whose part of the extension alone is over 50 ms, on its thread: a busy machine is not its fault. */
  own: number;
  longestMs: number;
}

const LONG = 50;

/** The page's tasks that block it for over 50 ms, and how much of that is the extension's. */
export function tasksOf(events: readonly TraceEvent[]): Tasks {
  const parts = ownParts(events);
  const tasks = outermost(events.filter(({ name }) => name.endsWith('RunTask')));
  const long = tasks.filter(({ dur = 0 }) => dur / 1000 > LONG);
  const within = (task: TraceEvent) => parts.filter((part) => part.ts >= task.ts && endOf(part) <= endOf(task));
  return {
    long: long.length,
    shared: long.filter((task) => within(task).length > 0).length,
    own: long.filter((task) => sum(within(task)) > LONG).length,
    longestMs: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000)),
  };
}
