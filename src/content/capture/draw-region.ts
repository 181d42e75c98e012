import type { Rect } from '../../domain/exhibits/rect.js';
import type { DrawWords } from '../../messages/protocol.js';

/** The smallest region in CSS pixels. A smaller one is an accident. */
const LEAST = 12;
const STEP = 10;

/**
 * Covers the page with a sheet on which the shopper draws a rectangle with the pointer or the arrow keys. Resolves with
 * the rectangle in CSS pixels of the window, or with null when the shopper cancels. The page gets none of these events,
 * and the sheet is removed afterwards.
 */
export function drawRegion(words: DrawWords, signal: AbortSignal): Promise<Rect | null> {
  const focused = document.activeElement;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = part(root, 'div', {
    position: 'fixed',
    inset: '0',
    cursor: 'crosshair',
    'touch-action': 'none',
    outline: 'none',
  });
  sheet.tabIndex = 0;
  sheet.setAttribute('role', 'application');
  sheet.setAttribute('aria-label', `${words.title}. ${words.hint}`);
  const frame = part(sheet, 'div', {
    position: 'absolute',
    border: '2px solid #ffdb4d',
    'box-shadow': '0 0 0 1px #1b1703, 0 0 0 100vmax rgba(18, 32, 28, .45)',
    'box-sizing': 'border-box',
  });
  const bar = part(sheet, 'div', {
    position: 'absolute',
    top: '12px',
    left: '50%',
    transform: 'translateX(-50%)',
    display: 'flex',
    gap: '16px',
    'align-items': 'baseline',
    'max-width': 'calc(100vw - 32px)',
    padding: '10px 16px',
    background: '#12201c',
    color: '#ffffff',
    'border-radius': '8px',
    font: '14px/1.45 system-ui, sans-serif',
    cursor: 'default',
  });
  part(bar, 'strong', {}).textContent = words.title;
  part(bar, 'span', {}).textContent = words.hint;
  const cancel = part(bar, 'button', {
    all: 'unset',
    cursor: 'pointer',
    'text-decoration': 'underline',
    'white-space': 'nowrap',
  });
  cancel.textContent = words.cancel;

  host.style.cssText =
    'all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important';
  document.documentElement.append(host);
  sheet.focus({ preventScroll: true });

  return new Promise((done) => {
    const over = new AbortController();
    const finish = (region: Rect | null) => {
      over.abort();
      host.remove();
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
      done(region && region.width >= LEAST && region.height >= LEAST ? region : null);
    };
    let region = { x: innerWidth / 4, y: innerHeight / 4, width: innerWidth / 2, height: innerHeight / 2 };
    const show = () => {
      frame.style.left = `${region.x}px`;
      frame.style.top = `${region.y}px`;
      frame.style.width = `${region.width}px`;
      frame.style.height = `${region.height}px`;
    };
    show();
    const options = { signal: over.signal };
    signal.addEventListener('abort', () => finish(null), options);
    cancel.addEventListener('click', () => finish(null), options);
    byKeys(
      sheet,
      over.signal,
      () => region,
      finish,
      (next) => {
        region = next;
        show();
      },
    );
    byPointer(sheet, bar, over.signal, finish, (next) => {
      region = next;
      show();
    });
  });
}

/** An element whose style is set property by property, which no page's content policy forbids. */
function part<Name extends 'div' | 'strong' | 'span' | 'button'>(
  into: Node,
  name: Name,
  style: Record<string, string>,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [property, value] of Object.entries(style)) element.style.setProperty(property, value);
  into.appendChild(element);
  return element;
}

function byPointer(
  sheet: HTMLElement,
  bar: HTMLElement,
  signal: AbortSignal,
  finish: (region: Rect | null) => void,
  change: (region: Rect) => void,
): void {
  let from: { x: number; y: number } | null = null;
  const between = (event: PointerEvent, start: { x: number; y: number }): Rect => {
    const x = Math.max(0, Math.min(innerWidth, event.clientX));
    const y = Math.max(0, Math.min(innerHeight, event.clientY));
    const [left, top] = [Math.min(x, start.x), Math.min(y, start.y)];
    return { x: left, y: top, width: Math.abs(x - start.x), height: Math.abs(y - start.y) };
  };
  const on = (name: 'pointerdown' | 'pointermove' | 'pointerup', handle: (event: PointerEvent) => void) =>
    sheet.addEventListener(name, handle, { signal });
  on('pointerdown', (event) => {
    if (event.button !== 0 || (event.target instanceof Node && bar.contains(event.target))) return;
    event.preventDefault();
    from = { x: event.clientX, y: event.clientY };
    sheet.setPointerCapture(event.pointerId);
    change({ ...from, width: 0, height: 0 });
  });
  on('pointermove', (event) => {
    if (from) change(between(event, from));
  });
  on('pointerup', (event) => {
    if (!from) return;
    const region = between(event, from);
    from = null;
    // A click draws nothing, so the shopper may try again.
    if (region.width >= LEAST && region.height >= LEAST) finish(region);
  });
}

/** Arrows move the region, Shift and arrows resize it, Enter accepts it, Escape cancels. */
function byKeys(
  sheet: HTMLElement,
  signal: AbortSignal,
  now: () => Rect,
  finish: (region: Rect | null) => void,
  change: (region: Rect) => void,
): void {
  const arrows: Record<string, [number, number]> = {
    ArrowLeft: [-STEP, 0],
    ArrowRight: [STEP, 0],
    ArrowUp: [0, -STEP],
    ArrowDown: [0, STEP],
  };
  const handle = (event: KeyboardEvent) => {
    const region = now();
    const arrow = arrows[event.key];
    if (event.key === 'Escape') finish(null);
    else if (event.key === 'Enter' && event.target === sheet) finish(region);
    else if (arrow && event.shiftKey) {
      const width = Math.min(innerWidth - region.x, Math.max(LEAST, region.width + arrow[0]));
      change({ ...region, width, height: Math.min(innerHeight - region.y, Math.max(LEAST, region.height + arrow[1])) });
    } else if (arrow) {
      const x = Math.max(0, Math.min(innerWidth - region.width, region.x + arrow[0]));
      change({ ...region, x, y: Math.max(0, Math.min(innerHeight - region.height, region.y + arrow[1])) });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  sheet.addEventListener('keydown', handle, { signal });
}
