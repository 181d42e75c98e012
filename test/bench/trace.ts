import type { Page } from 'puppeteer-core';

/** An event of a Chromium trace; times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** On its own thread, without the time that others had the processor. */
  tdur?: number;
  args: { data?: { url?: string; documentLoaderURL?: string; isMainFrame?: boolean }; name?: string };
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'blink.user_timing'];

/** Records the whole browser while `work` runs. */
export async function traced(page: Page, work: () => Promise<void>): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: ['-*', '__metadata', ...CATEGORIES] });
  await work();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('The browser gave no trace.');
  return (JSON.parse(Buffer.from(trace).toString('utf8')) as { traceEvents: TraceEvent[] }).traceEvents;
}

/** The events of the thread that draws `url`, the whole ones only, in their order; a parent before its children. */
export function eventsOfPage(trace: readonly TraceEvent[], url: string): TraceEvent[] {
  const load = trace.find(({ name, args }) => name === 'CommitLoad' && args.data?.url === url);
  if (!load) throw new Error(`The trace has no page ${url}.`);
  return trace
    .filter(({ pid, tid, ph, dur }) => pid === load.pid && tid === load.tid && ph === 'X' && dur !== undefined)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
}

/** When the page was asked for, in the trace's time: the zero of its own clock. */
export function openedAt(trace: readonly TraceEvent[], url: string): number {
  const start = trace.find(({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === url);
  if (!start) throw new Error(`The trace does not say when ${url} was opened.`);
  return start.ts;
}

export const endOf = ({ ts, dur = 0 }: TraceEvent) => ts + dur;
/** Milliseconds on its own thread. */
export const threadTime = ({ tdur, dur = 0 }: TraceEvent) => (tdur ?? dur) / 1000;

/** Those that lie in no other of them. */
export function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = -1;
  return events.filter((event) => {
    if (endOf(event) <= end) return false;
    end = endOf(event);
    return true;
  });
}
