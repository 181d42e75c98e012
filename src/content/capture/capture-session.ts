import type { Rect } from '../../domain/exhibits/rect.js';
import type { CaptureCalls, PageState, PageWords, Stepped } from '../../messages/protocol.js';
import { areaView, type CaptureView, pageView, visibleView } from './capture-view.js';
import { showOnce } from './fixed-elements.js';
import { PageRestorer } from './page-restorer.js';
import { textOf, wordsUnder } from './page-text.js';
import { painted, waitUntilStable } from './wait-until-stable.js';

/** After this long without a question the page is put back, whoever forgot it. */
const PATIENCE_MS = 5000;
/** Another document has another one. */
const TOKEN = crypto.randomUUID();

type Begin = CaptureCalls['begin'][0];
type Step = CaptureCalls['step'][0];

/** What stood at the end of the last shot, and where, and how high all was then. */
interface Anchor {
  element: Element;
  top: number;
  height: number;
}

/** One capture of this page, from its first question to the page being as it was. */
export class CaptureSession {
  readonly captureId: string;
  readonly #restorer = new PageRestorer();
  readonly #view: CaptureView;
  readonly #area: HTMLElement | null;
  readonly #lost: () => void;
  readonly #ended = new AbortController();
  #hidden = document.hidden ? 1 : 0;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #anchor: Anchor | null = null;

  /** `lost` is called when the page was put back because nobody asked any more. */
  constructor(captureId: string, { whole }: Begin, area: HTMLElement | null, lost: () => void) {
    this.captureId = captureId;
    this.#area = area;
    this.#lost = lost;
    this.#view = area ? areaView(area, this.#restorer) : whole ? pageView(this.#restorer) : visibleView();
    const { signal } = this.#ended;
    document.addEventListener('visibilitychange', () => this.#hidden++, { signal });
    // Also when she comes back to it later by the Back button, the page is as it was.
    window.addEventListener('pagehide', () => this.end(), { signal });
    this.#wait();
  }

  get isOver(): boolean {
    return this.#ended.signal.aborted;
  }

  async begun(): Promise<CaptureCalls['begin'][1]> {
    this.#wait();
    return { ...this.#state(), text: textOf(this.#view.root) };
  }

  async step({ top, left, settle, ...moment }: Step): Promise<Stepped> {
    this.#wait();
    const before = [this.#view.top(), this.#view.left()].join();
    if (this.#area || this.#moves) showOnce(this.#area, this.#restorer, moment);
    this.#view.moveTo(top, left);
    const moved = [this.#view.top(), this.#view.left()].join() !== before;
    await waitUntilStable(moved ? settle : 0);
    // Something that stays may have come up meanwhile; what grew may have moved the end away.
    if (this.#moves && showOnce(this.#area, this.#restorer, moment)) await painted();
    this.#wait();
    return { ...this.#state(), shift: this.#shift(), atEnd: this.#view.atEnd() };
  }

  state(): PageState {
    this.#wait();
    this.#anchor = this.#anchorNow();
    return this.#state();
  }

  words(within: Rect | null): PageWords {
    this.#wait();
    return wordsUnder(this.#view.root, this.#view.origin(), devicePixelRatio, within);
  }

  /** Puts the page back. Any number of times. */
  end(): void {
    clearTimeout(this.#patience);
    this.#ended.abort();
    this.#restorer.restore();
  }

  /** False for the visible part, which is taken with all that lies over it, as she sees it. */
  get #moves(): boolean {
    return this.#view.root !== document.body || this.#view.extent().height > this.#view.clip().height;
  }

  #state(): PageState {
    return {
      token: TOKEN,
      url: location.href,
      title: document.title,
      pixelRatio: devicePixelRatio,
      width: innerWidth,
      height: innerHeight,
      magnified: visualViewport?.scale ?? 1,
      hidden: this.#hidden,
      top: this.#view.top(),
      left: this.#view.left(),
      clip: this.#view.clip(),
      extent: this.#view.extent(),
    };
  }

  #anchorNow(): Anchor | null {
    const { x, y, width, height } = this.#view.clip();
    const under = document.elementsFromPoint((x + width / 2) / devicePixelRatio, (y + height - 2) / devicePixelRatio);
    const element = under.find((one) => movesWith(this.#view.root, one));
    return element ? { element, top: this.#placeOf(element), height: this.#view.extent().height } : null;
  }

  #placeOf(element: Element): number {
    return element.getBoundingClientRect().top - this.#view.origin().y;
  }

  /** How far the anchor has moved, which it only does when all there is grew or shrank at least as much. */
  #shift(): number {
    const anchor = this.#anchor;
    this.#anchor = null;
    if (!anchor?.element.isConnected) return 0;
    const shift = Math.round((this.#placeOf(anchor.element) - anchor.top) * devicePixelRatio);
    const grown = this.#view.extent().height - anchor.height;
    const byGrowth = Math.sign(shift) === Math.sign(grown) && Math.abs(shift) <= Math.abs(grown) + 2 * devicePixelRatio;
    return byGrowth ? shift : 0;
  }

  #wait(): void {
    clearTimeout(this.#patience);
    if (this.isOver) return;
    this.#patience = setTimeout(() => {
      this.end();
      this.#lost();
    }, PATIENCE_MS);
  }
}

/** True for what stands in `root` and moves with all of it, as nothing does that is fixed to the screen. */
function movesWith(root: Element, element: Element): boolean {
  if (element === root || !root.contains(element)) return false;
  for (let up: Element | null = element; up && up !== root; up = up.parentElement) {
    if (getComputedStyle(up).position === 'fixed') return false;
  }
  return true;
}
