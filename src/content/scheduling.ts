/** Runs `work` when the browser is idle and the tab is visible. Calls that come before that count as one. */
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

/** Runs `work` once, `pause` milliseconds after the first call. Calls that come before that count as one. */
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
 * Retries what failed. The returned function takes whether an attempt succeeded; after a failure, `again` runs two
 * seconds later, and after each further failure twice as late, up to a minute.
 */
export function backoff(again: () => void): (succeeded: boolean) => void {
  let pause = 1000;
  let waiting = false;
  return (succeeded) => {
    if (succeeded) pause = 1000;
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
