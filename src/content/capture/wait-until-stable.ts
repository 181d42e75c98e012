/** Nothing of the page may have changed for this long. */
const QUIET_MS = 100;
/** A page that never rests is taken as it is. */
const LONGEST_MS = 3000;
/** Movements that end are waited for this long. */
const LONGEST_MOVEMENT_MS = 1000;

const frame = () =>
  // A tab that nobody sees draws no frames.
  new Promise<void>((done) => {
    const late = setTimeout(done, 250);
    requestAnimationFrame(() => {
      clearTimeout(late);
      done();
    });
  });

/** Two frames: what was asked of the page before is on the screen when the second begins. */
export async function painted(): Promise<void> {
  await frame();
  await frame();
}

function isOnScreen(element: Element): boolean {
  const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}

/** Pictures on the screen that are still on their way. */
function isLoading(): boolean {
  if (document.fonts.status === 'loading') return true;
  return [...document.images].some((image) => !image.complete && isOnScreen(image));
}

/** Something fades or slides in, as many pages do when one scrolls. What goes on for long, or for ever, is not waited for. */
function isMoving(): boolean {
  return document.getAnimations().some(({ playState, currentTime, effect }) => {
    const left = Number(effect?.getComputedTiming().endTime) - Number(currentTime);
    return playState === 'running' && left <= LONGEST_MOVEMENT_MS;
  });
}

/**
 * Resolves when the page has come to rest: drawn, its pictures there, and unchanged for a moment. It takes `least`
 * milliseconds at the least, so that a page that loads a little later is waited for too.
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
  // Of pictures: their events do not rise, but they sink.
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
