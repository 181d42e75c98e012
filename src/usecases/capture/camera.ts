import type { CaptureFault, CaptureJob } from '../../domain/exhibits/capture-job.js';
import { SPACING_MS, waitBefore } from '../../evidence/sheets/capture-plan.js';
import { bytesOfDataUrl } from '../../evidence/sheets/png.js';
import type { PageState } from '../../messages/protocol.js';
import type { CapturingPage } from '../../messages/send.js';
import { getTab, isQuotaError, type TabWatch, watchTab } from '../../platform/tabs.js';

/** A capture that cannot go on, and why. */
export class CaptureEnded extends Error {
  constructor(readonly fault: CaptureFault) {
    super(fault);
  }
}

/** What must not change while a page is captured. */
export type Pinned = Pick<PageState, 'token' | 'pixelRatio' | 'width' | 'height'>;

/** What changed on the page since the capture began; null when nothing did. */
export function changeOf(state: PageState | null, pinned: Pinned): CaptureFault | null {
  if (!state || state.token !== pinned.token) return 'navigated';
  if (state.hidden % 2 === 1) return 'tab-switched';
  if (state.magnified > 1.01) return 'magnified';
  const same = (['pixelRatio', 'width', 'height'] as const).every((one) => Math.abs(state[one] - pinned[one]) < 0.01);
  return same ? null : 'resized';
}

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Takes pictures of one tab only, within the browser's quota. */
export class Camera {
  readonly #job: Pick<CaptureJob, 'tabId' | 'windowId'>;
  readonly #page: CapturingPage;
  #lastAt: number | null = null;
  readonly #watch: TabWatch;

  constructor(job: Pick<CaptureJob, 'tabId' | 'windowId'>, page: CapturingPage) {
    this.#job = job;
    this.#page = page;
    this.#watch = watchTab({ id: job.tabId, windowId: job.windowId });
  }

  /** The page's state. Throws when it is not as it was when the capture began. */
  async state(pinned: Pinned): Promise<PageState> {
    const state = await this.#page.call('state', {});
    const change = changeOf(state, pinned);
    if (!state || change) throw new CaptureEnded(await this.#explain(change ?? 'navigated'));
    return state;
  }

  /** Milliseconds until the browser allows the next picture. */
  dueIn(): number {
    return waitBefore(this.#lastAt, performance.now());
  }

  /** Takes a picture; the tab must be in front before and after it. */
  async picture(take: () => Promise<string>): Promise<Blob> {
    await pause(this.dueIn());
    await this.#mustBeInFront();
    const taken = await this.#within(take);
    await this.#mustBeInFront();
    const bytes = bytesOfDataUrl(taken);
    if (!bytes) throw new CaptureEnded('not-whole');
    return new Blob([bytes], { type: 'image/png' });
  }

  /** Throws when the shopper left the page. */
  async mustBeThere(): Promise<void> {
    await this.#mustBeInFront();
  }

  /** Replaces a fault by what really happened to the tab, where that is known. */
  async #explain(fault: CaptureFault): Promise<CaptureFault> {
    if (!(await getTab(this.#job.tabId))) return 'tab-closed';
    return this.#watch.left() ?? fault;
  }

  stop(): void {
    this.#watch.stop();
  }

  async #within(take: () => Promise<string>): Promise<string> {
    try {
      this.#lastAt = performance.now();
      return await take();
    } catch (error) {
      if (!isQuotaError(error)) throw new CaptureEnded(await this.#explain('not-allowed'));
    }
    // Another part of the extension has just taken a picture, and the browser's quota counts both.
    await pause(2 * SPACING_MS);
    await this.#mustBeInFront();
    try {
      this.#lastAt = performance.now();
      return await take();
    } catch {
      throw new CaptureEnded(await this.#explain('refused'));
    }
  }

  async #mustBeInFront(): Promise<void> {
    const left = this.#watch.left();
    if (left) throw new CaptureEnded(left);
    const tab = await getTab(this.#job.tabId);
    if (!tab) throw new CaptureEnded('tab-closed');
    if (!tab.active || tab.windowId !== this.#job.windowId) throw new CaptureEnded('tab-switched');
  }
}
