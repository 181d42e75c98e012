/** Runs `work` when the page has nothing to do and its tab can be seen; calls that come meanwhile are one. */
export function whenIdle(work: () => void, signal: AbortSignal): () => void {
  let waiting = false;
  const run = () => {
    if (signal.aborted) return;
    if (document.visibilityState === 'hidden') {
      document.addEventListener('visibilitychange', run, { once: true, signal });
      return;
    }
    requestIdleCallback(
      () => {
        waiting = false;
        if (!signal.aborted) work();
      },
      { timeout: 500 },
    );
  };
  return () => {
    if (waiting || signal.aborted) return;
    waiting = true;
    run();
  };
}

/** Runs `work` once, `pause` milliseconds after the first of the calls that come meanwhile. */
export function throttle(pause: number, work: () => void, signal: AbortSignal): () => void {
  let waiting = false;
  return () => {
    if (waiting || signal.aborted) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      if (!signal.aborted) work();
    }, pause);
  };
}

/**
 * For what may fail: is told whether it went well, and runs `again` some time after it did not: two seconds, and twice
 * as long after each failure until it goes well, up to a minute.
 */
export function backoff(again: () => void): (well: boolean) => void {
  let pause = 1000;
  let waiting = false;
  return (well) => {
    if (well) pause = 1000;
    else if (!waiting) {
      waiting = true;
      pause = Math.min(pause * 2, 60_000);
      setTimeout(() => {
        waiting = false;
        again();
      }, pause);
    }
  };
}
