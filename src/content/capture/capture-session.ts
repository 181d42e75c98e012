import type { Rect } from '../../domain/exhibits/rect.js';
import type { CaptureCalls, PageState, PageWords, Stepped } from '../../messages/protocol.js';
import { areaView, type CaptureView, pageView, visibleView } from './capture-view.js';
import { showOnce } from './fixed-elements.js';
import { PageRestorer } from './page-restorer.js';
import { textOf, wordsUnder } from './page-text.js';
import { painted, waitUntilStable } from './wait-until-stable.js';

/** After this long without a request, the page is restored, whatever became of whoever began the capture. */
const PATIENCE_MS = 5000;
/** Identifies this document: another document has another token. */
const TOKEN = crypto.randomUUID();

type Begin = CaptureCalls['begin'][0];
type Step = CaptureCalls['step'][0];

/** An element at the end of the last shot, with its position and the height of the whole extent at that time. */
interface Anchor {
  element: Element;
  top: number;
  height: number;
}

/** One capture of this page, from its first request until the page is restored. */
export class CaptureSession {
  readonly captureId: string;
  readonly #restorer = new PageRestorer();
  readonly #view: CaptureView;
  readonly #area: HTMLElement | null;
  readonly #onLost: () => void;
  readonly #ended = new AbortController();
  #hidden = document.hidden ? 1 : 0;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #anchor: Anchor | null = null;

  /** `onLost` is called when the page was restored because requests stopped coming. */
  constructor(captureId: string, { whole }: Begin, area: HTMLElement | null, onLost: () => void) {
    this.captureId = captureId;
    this.#area = area;
    this.#onLost = onLost;
    this.#view = area ? areaView(area, this.#restorer) : whole ? pageView(this.#restorer) : visibleView();
    const { signal } = this.#ended;
    document.addEventListener('visibilitychange', () => this.#hidden++, { signal });
    // The shopper may return by the Back button, and the page has to be as it was then, too.
    window.addEventListener('pagehide', () => this.end(), { signal });
    this.#restartPatience();
  }

  get isOver(): boolean {
    return this.#ended.signal.aborted;
  }

  async begun(): Promise<CaptureCalls['begin'][1]> {
    this.#restartPatience();
    return { ...this.#state(), text: textOf(this.#view.root) };
  }

  async step({ top, left, settle, ...moment }: Step): Promise<Stepped> {
    this.#restartPatience();
    const before = [this.#view.top(), this.#view.left()].join();
    if (this.#area || this.#moves) showOnce(this.#area, this.#restorer, moment);
    this.#view.moveTo(top, left);
    const moved = [this.#view.top(), this.#view.left()].join() !== before;
    await waitUntilStable(moved ? settle : 0);
    // A fixed element may have appeared meanwhile, or the page may have grown, so that this is no longer its end.
    if (this.#moves && showOnce(this.#area, this.#restorer, moment)) await painted();
    this.#restartPatience();
    return { ...this.#state(), shift: this.#shift(), atEnd: this.#view.atEnd() };
  }

  state(): PageState {
    this.#restartPatience();
    this.#anchor = this.#anchorNow();
    return this.#state();
  }

  words(within: Rect | null): PageWords {
    this.#restartPatience();
    return wordsUnder(this.#view.root, this.#view.origin(), devicePixelRatio, within);
  }

  /** Restores the page. Can be called more than once. */
  end(): void {
    clearTimeout(this.#patience);
    this.#ended.abort();
    this.#restorer.restore();
  }

  /**
   * True when the capture scrolls. The visible part alone is captured as the shopper sees it, with everything on top.
   */
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

  /** How far the anchor has moved. It counts only when the whole extent grew or shrank by at least as much. */
  #shift(): number {
    const anchor = this.#anchor;
    this.#anchor = null;
    if (!anchor?.element.isConnected) return 0;
    const shift = Math.round((this.#placeOf(anchor.element) - anchor.top) * devicePixelRatio);
    const grown = this.#view.extent().height - anchor.height;
    const byGrowth = Math.sign(shift) === Math.sign(grown) && Math.abs(shift) <= Math.abs(grown) + 2 * devicePixelRatio;
    return byGrowth ? shift : 0;
  }

  #restartPatience(): void {
    clearTimeout(this.#patience);
    if (this.isOver) return;
    this.#patience = setTimeout(() => {
      this.end();
      this.#onLost();
    }, PATIENCE_MS);
  }
}

/** True for an element in `root` that scrolls with it, which fixed elements do not. */
function movesWith(root: Element, element: Element): boolean {
  if (element === root || !root.contains(element)) return false;
  for (let up: Element | null = element; up && up !== root; up = up.parentElement) {
    if (getComputedStyle(up).position === 'fixed') return false;
  }
  return true;
}
