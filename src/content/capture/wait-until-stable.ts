/** The page is stable when nothing has changed for this long. */
const QUIET_MS = 100;
/** A page that never becomes stable is captured after this long. */
const LONGEST_MS = 3000;
/** Animations that take longer than this are not waited for. */
const LONGEST_MOVEMENT_MS = 1000;

const frame = () =>
  // A hidden tab draws no frames.
  new Promise<void>((done) => {
    const late = setTimeout(done, 250);
    requestAnimationFrame(() => {
      clearTimeout(late);
      done();
    });
  });

/** Waits for two frames: earlier changes to the page are on the screen when the second one begins. */
export async function painted(): Promise<void> {
  await frame();
  await frame();
}

function isOnScreen(element: Element): boolean {
  const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}

/** True while fonts or visible pictures are loading. */
function isLoading(): boolean {
  if (document.fonts.status === 'loading') return true;
  return [...document.images].some((image) => !image.complete && isOnScreen(image));
}

/** True while something fades or slides in, as it does on many pages after scrolling. Long animations do not count. */
function isMoving(): boolean {
  return document.getAnimations().some(({ playState, currentTime, effect }) => {
    const left = Number(effect?.getComputedTiming().endTime) - Number(currentTime);
    return playState === 'running' && left <= LONGEST_MOVEMENT_MS;
  });
}

/**
 * Resolves when the page is stable: drawn, with its pictures loaded, and unchanged for a moment. Waits at least `least`
 * milliseconds, so that content that begins to load a little later is included.
 */
export async function waitUntilStable(least: number): Promise<void> {
  const begun = performance.now();
  let changedAt = least > 0 ? begun : begun - QUIET_MS;
  const note = () => {
    changedAt = performance.now();
  };
  const mutations = new MutationObserver(note);
  mutations.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  const loads = new PerformanceObserver(note);
  loads.observe({ type: 'resource' });
  // For pictures: their load events do not bubble, but they can be captured.
  document.addEventListener('load', note, true);
  document.addEventListener('error', note, true);
  try {
    await painted();
    const paintedAt = performance.now();
    for (;;) {
      const now = performance.now();
      if (now - begun > LONGEST_MS) return;
      if (isLoading() || (now - begun < LONGEST_MOVEMENT_MS && isMoving())) note();
      else if (now - begun >= least && now - changedAt >= QUIET_MS) break;
      await new Promise((done) => setTimeout(done, 10));
    }
    if (changedAt > paintedAt) await painted();
  } finally {
    mutations.disconnect();
    loads.disconnect();
    document.removeEventListener('load', note, true);
    document.removeEventListener('error', note, true);
  }
}
