import type { FormField } from '../../../domain/overlay/fill-result.js';
import type { CaseForm, FieldOutcome } from '../../../marketplaces/case-form.js';
import { plural, t } from '../../../platform/content-i18n.js';
import { createElement } from '../dom.js';
import { makeShadowHost } from '../shadow-host.js';
import { shownBox } from './field-box.js';
import { placeWord } from './word-place.js';

/** Of no size and over the page, under its menus and dialogs; nothing in it can be pressed or hovered. */
const HOST =
  'all:initial; position:absolute; left:0; top:0; width:0; height:0; margin:0; padding:0; border:0; overflow:visible; pointer-events:none; z-index:900; display:block';

/** Between a field and its outline, in CSS pixels. */
const GAP = 4;

export interface FieldFrames {
  /** Draws what became of a field around it. */
  show(outcome: FieldOutcome): void;
  /** Nothing is drawn any more. */
  clear(): void;
}

interface Frame {
  field: Element;
  /** What stood in the field when it was drawn: what she changes is hers, and says nothing of the draft any more. */
  held: string;
  outline: HTMLElement;
  word: HTMLElement;
}

/** A calm outline and a word around each field of the form that was tried. They lie over the page and move nothing of it. */
export function fieldFrames(form: CaseForm, signal: AbortSignal): FieldFrames {
  const shade = makeShadowHost(HOST);
  const layer = createElement('div', { class: 'frames', 'aria-hidden': 'true' });
  shade.root.append(layer);
  const frames = new Map<FormField, Frame>();
  let waiting = false;
  /** Where everything stood when it was drawn last. */
  let drawn = '';

  const drop = (name: FormField) => {
    const frame = frames.get(name);
    frame?.outline.remove();
    frame?.word.remove();
    frames.delete(name);
  };

  function draw(): void {
    waiting = false;
    for (const [name, frame] of frames) {
      const field = form.place(document, name);
      if (field && form.holds(document, name) === frame.held) frame.field = field;
      else drop(name);
    }
    if (frames.size === 0) {
      clear();
      return;
    }
    if (!shade.host.isConnected) document.documentElement.append(shade.host);
    const origin = shade.host.getBoundingClientRect();
    const boxes = [...frames].map(([name, frame]) => ({ name, ...frame, box: shownBox(frame.field) }));
    const stands = boxes.map(({ name, box }) => [
      name,
      box && [box.x - origin.x, box.y - origin.y, box.width, box.height],
    ]);
    const places = JSON.stringify([stands, document.documentElement.scrollHeight]);
    // A page that moves something else all the time costs no more than a look.
    if (places === drawn) return;
    drawn = places;
    const taken: DOMRect[] = [];
    for (const { field, outline, word, box } of boxes) {
      outline.hidden = word.hidden = box === null;
      if (!box) continue;
      const around = aroundOf(box);
      move(outline, around, origin);
      outline.style.width = `${around.width}px`;
      outline.style.height = `${around.height}px`;
      taken.push(placeWord(word, field, around, taken));
      move(word, taken.at(-1) as DOMRect, origin);
    }
  }

  const soon = () => {
    if (waiting || frames.size === 0) return;
    waiting = true;
    requestAnimationFrame(draw);
  };

  function clear(): void {
    for (const name of [...frames.keys()]) drop(name);
    shade.host.remove();
    sizes.disconnect();
    changes.disconnect();
  }

  const sizes = new ResizeObserver(soon);
  const changes = new MutationObserver(soon);
  // An area that scrolls by itself tells nobody but those who listen on the way down.
  for (const type of ['scroll', 'input', 'change', 'click', 'transitionend'])
    document.addEventListener(type, soon, { capture: true, passive: true, signal });
  window.addEventListener('resize', soon, { passive: true, signal });
  signal.addEventListener('abort', clear);

  return {
    show(outcome) {
      const field = form.place(document, outcome.field);
      if (!field) return;
      drop(outcome.field);
      const look = outcome.state === 'filled' ? 'filled' : 'left';
      const outline = createElement('div', { class: `frame ${look}` });
      const word = createElement('div', { class: `word ${look}` }, wordsFor(outcome));
      layer.append(outline, word);
      drawn = '';
      frames.set(outcome.field, { field, held: form.holds(document, outcome.field), outline, word });
      shade.matchGround(field);
      sizes.observe(field);
      sizes.observe(document.documentElement);
      changes.observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
      draw();
    },
    clear,
  };
}

/** A little more than the field, and never more than the page is wide: nothing of ours makes it scroll. */
function aroundOf({ left, right, y, height }: DOMRect): DOMRect {
  const from = Math.max(0, left - GAP);
  const to = Math.min(document.documentElement.clientWidth, right + GAP);
  return new DOMRect(from, y - GAP, to - from, height + 2 * GAP);
}

function move(what: HTMLElement, to: DOMRect, origin: DOMRect): void {
  what.style.transform = `translate(${to.x - origin.x}px, ${to.y - origin.y}px)`;
}

function wordsFor(outcome: FieldOutcome): string {
  if (outcome.state === 'filled') return t('fill_beside_filled');
  if (outcome.state === 'partly') return plural('fill_partly', outcome.of, outcome.done);
  return t(`fill_beside_${outcome.why}`.replaceAll('-', '_'));
}
