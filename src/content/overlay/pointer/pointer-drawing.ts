import { t } from '../../../platform/content-i18n.js';
import { createElement, sign } from '../dom.js';
import { makeShadowHost } from '../shadow-host.js';

/** The host has no size and is out of the page's flow, so nothing moves when it is added or removed. */
const HOST =
  'all:initial; position:absolute; left:0; top:0; display:block; width:0; height:0; overflow:visible; pointer-events:none; z-index:2147483645';
/** The space between the button and the outline, and between the outline and the label, in CSS pixels. */
const AROUND = 4;
const GAP = 6;
/** The smallest distance to the edge of the window. */
const EDGE = 8;

/** An outline around one of the page's elements, with a label next to it. */
export interface Pointer {
  /** Moves both to where the element is now. */
  place(): void;
  /** Scrolls to the element when it is outside of the window. */
  scrollThere(): void;
  isConnected(): boolean;
  remove(): void;
}

/** Draws the pointer. When `target` is null, there is only the label, at the bottom of the window. */
export function drawPointer(target: HTMLElement | null, words: string, close: () => void): Pointer {
  const shadow = makeShadowHost(HOST);
  const press = (name: string, work: () => void, attributes: Record<string, string>, text: string) =>
    createElement(
      'button',
      { type: 'button', 'aria-label': name, ...attributes, onClick: (event) => event.isTrusted && work() },
      text,
    );
  const ring = createElement('div', { class: 'ring' });
  const status = createElement('p', { role: 'status' });
  const go = press(t('pointer_show'), () => scrollThere(true), { class: 'go' }, t('pointer_show'));
  const label = createElement('div', { class: 'label' }, sign(16), status, go);
  label.append(press(t('pointer_close'), close, { class: 'close' }, '×'));
  shadow.root.append(...(target ? [ring] : []), label);
  shadow.matchGround(target?.parentElement ?? document.body);
  document.documentElement.append(shadow.host);
  // Screen readers read out a status whose text is added after the element.
  status.append(words);

  function scrollThere(withFocus = false): void {
    target?.scrollIntoView({ block: 'center', behavior: 'instant' });
    if (withFocus) target?.focus({ preventScroll: true });
  }

  return {
    place() {
      const box = target?.getBoundingClientRect();
      const hidden = target !== null && box !== undefined && (box.width === 0 || isCovered(target, box, shadow.host));
      shadow.host.style.setProperty('display', hidden ? 'none' : 'block', 'important');
      const inView = box !== undefined && box.bottom > 0 && box.top < innerHeight;
      label.classList.toggle('foot', !inView);
      go.hidden = target === null || inView;
      if (hidden || !target || !box) return;
      const from = shadow.host.getBoundingClientRect();
      ring.style.cssText = `left:${box.left - AROUND - from.left}px;top:${box.top - AROUND - from.top}px;width:${box.width + 2 * AROUND}px;height:${box.height + 2 * AROUND}px`;
      const { left, top } = inView ? labelPlace(label, box, target) : { left: from.left, top: from.top };
      label.style.transform = inView
        ? `translate(${Math.round(left - from.left)}px,${Math.round(top - from.top)}px)`
        : '';
    },
    scrollThere() {
      const box = target?.getBoundingClientRect();
      if (box && (box.top < 0 || box.bottom > innerHeight)) scrollThere();
    },
    isConnected: () => shadow.host.isConnected,
    remove: () => shadow.host.remove(),
  };
}

/** A place for the label next to the button where it covers nothing that can be pressed: above, below, or at a side. */
function labelPlace(label: HTMLElement, box: DOMRect, target: Element): { left: number; top: number } {
  const { width, height } = label.getBoundingClientRect();
  const far = AROUND + GAP;
  const most = document.documentElement.clientWidth - width - EDGE;
  const left = Math.max(EDGE, Math.min(box.left, most));
  const middle = box.top + box.height / 2 - height / 2;
  const places = [
    { left, top: box.top - far - height },
    { left, top: box.bottom + far },
    { left: box.left - far - width, top: middle },
    { left: box.right + far, top: middle },
  ];
  const fits = places.filter(
    (one) => one.left >= EDGE && one.left <= most && one.top >= 0 && one.top + height <= innerHeight,
  );
  return fits.find((one) => isFree(one, width, height, target)) ?? fits[0] ?? { left, top: box.bottom + far };
}

/** True when nothing that can be pressed is under the rectangle, checked at nine points. */
function isFree({ left, top }: { left: number; top: number }, width: number, height: number, target: Element): boolean {
  return [0, 0.5, 1].every((x) =>
    [0, 0.5, 1].every((y) =>
      document
        .elementsFromPoint(left + x * width, top + y * height)
        .every(
          (under) => under.contains(target) || !under.closest('a, button, input, select, textarea, [role="button"]'),
        ),
    ),
  );
}

/** True when something of the page covers the middle of the target, such as a fixed header or a dialog. */
function isCovered(target: Element, box: DOMRect, own: Element): boolean {
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return top !== null && top !== own && !target.contains(top) && !top.contains(target);
}
