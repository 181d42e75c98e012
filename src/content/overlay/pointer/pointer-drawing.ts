import { t } from '../../../platform/content-i18n.js';
import { createElement, sign } from '../dom.js';
import { makeShadowHost } from '../shadow-host.js';

/** Of no size, above the page and out of its flow: nothing moves when it comes or goes. */
const HOST =
  'all:initial; position:absolute; left:0; top:0; display:block; width:0; height:0; overflow:visible; pointer-events:none; z-index:2147483645';
/** Between the button and the outline, and between the outline and the label, in CSS pixels. */
const AROUND = 4;
const GAP = 6;
/** From the edge of the window. */
const EDGE = 8;

/** An outline around one of the page's elements with a label beside it. */
export interface Pointer {
  /** Puts both where the element is now. */
  place(): void;
  /** Scrolls to the element when it cannot be seen. */
  takeThere(): void;
  isConnected(): boolean;
  remove(): void;
}

/** With null as `target` there is only the label, at the foot of the window. */
export function drawPointer(target: HTMLElement | null, words: string, close: () => void): Pointer {
  const shade = makeShadowHost(HOST);
  const press = (name: string, work: () => void, attributes: Record<string, string>, text: string) =>
    createElement(
      'button',
      { type: 'button', 'aria-label': name, ...attributes, onClick: (event) => event.isTrusted && work() },
      text,
    );
  const ring = createElement('div', { class: 'ring' });
  const status = createElement('p', { role: 'status' });
  const go = press(t('pointer_show'), () => takeThere(true), { class: 'go' }, t('pointer_show'));
  const label = createElement('div', { class: 'label' }, sign(16), status, go);
  label.append(press(t('pointer_close'), close, { class: 'close' }, '×'));
  shade.root.append(...(target ? [ring] : []), label);
  shade.matchGround(target?.parentElement ?? document.body);
  document.documentElement.append(shade.host);
  // A status that is there before its words is one that is read out.
  status.append(words);

  function takeThere(withFocus = false): void {
    target?.scrollIntoView({ block: 'center', behavior: 'instant' });
    if (withFocus) target?.focus({ preventScroll: true });
  }

  return {
    place() {
      const box = target?.getBoundingClientRect();
      const hidden = target !== null && box !== undefined && (box.width === 0 || isCovered(target, box, shade.host));
      shade.host.style.setProperty('display', hidden ? 'none' : 'block', 'important');
      const inView = box !== undefined && box.bottom > 0 && box.top < innerHeight;
      label.classList.toggle('foot', !inView);
      go.hidden = target === null || inView;
      if (hidden || !target || !box) return;
      const from = shade.host.getBoundingClientRect();
      ring.style.cssText = `left:${box.left - AROUND - from.left}px;top:${box.top - AROUND - from.top}px;width:${box.width + 2 * AROUND}px;height:${box.height + 2 * AROUND}px`;
      const { left, top } = inView ? labelPlace(label, box, target) : { left: from.left, top: from.top };
      label.style.transform = inView
        ? `translate(${Math.round(left - from.left)}px,${Math.round(top - from.top)}px)`
        : '';
    },
    takeThere() {
      const box = target?.getBoundingClientRect();
      if (box && (box.top < 0 || box.bottom > innerHeight)) takeThere();
    },
    isConnected: () => shade.host.isConnected,
    remove: () => shade.host.remove(),
  };
}

/** Beside the button where nothing that can be pressed is covered: above it, below it, or at its sides. */
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

/** True when nothing of the page that can be pressed lies under the rectangle, as far as nine points of it tell. */
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

/** True when something of the page lies over the middle of it, such as a header that stays, or a dialog. */
function isCovered(target: Element, box: DOMRect, own: Element): boolean {
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return top !== null && top !== own && !target.contains(top) && !top.contains(target);
}
