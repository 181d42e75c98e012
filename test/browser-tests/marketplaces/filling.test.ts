import { afterEach, describe, expect, it } from 'vitest';
import { pressChoice } from '../../../src/marketplaces/filling/press.js';
import { setValue } from '../../../src/marketplaces/filling/set-value.js';

afterEach(() => document.body.replaceChildren());

function added<K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  document.body.append(made);
  return made;
}

/** As frameworks do it: what the field's own setter has seen is no news, and what was not noticed is drawn over. */
function controlled(field: HTMLTextAreaElement | HTMLInputElement): { value: string } {
  const state = { value: '' };
  const native = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
  let seen = '';
  Object.defineProperty(field, 'value', {
    configurable: true,
    get: () => native?.get?.call(field),
    set: (value: string) => {
      seen = value;
      native?.set?.call(field, value);
    },
  });
  field.addEventListener('input', () => {
    const now = native?.get?.call(field) as string;
    if (now !== seen) state.value = now;
    seen = now;
  });
  const drawing = setInterval(() => {
    if (!field.isConnected) clearInterval(drawing);
    else if (field.value !== state.value) field.value = state.value;
  }, 10);
  return state;
}

describe('setValue', () => {
  it.each(['textarea', 'input'] as const)('is noticed by a framework that keeps the value of a %s', async (name) => {
    const field = added(name);
    const state = controlled(field);
    field.value = 'plain';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    expect(state.value).toBe('');
    expect(await setValue(field, 'It is broken.\u00a0부서짐')).toBe(true);
    expect(state.value).toBe('It is broken.\u00a0부서짐');
  });

  it('says so when the page does not keep the value', async () => {
    const field = added('input');
    field.addEventListener('input', () => {
      field.value = '';
    });
    expect(await setValue(field, '5.00')).toBe(false);
  });
});

describe('pressChoice', () => {
  it('sends what a pointer sends, and one click', () => {
    const heard: string[] = [];
    const choice = added('div');
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
      document.body.addEventListener(type, () => heard.push(type), { once: true });
    }
    pressChoice(choice);
    expect(heard).toEqual(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']);
  });

  it.each([
    ['a button', '<button>x</button>'],
    ['what lies in one', '<button><span class="comet-v2-menu-item">x</span></button>'],
    ['a link', '<a href="#x">x</a>'],
    ['what acts as a button', '<div role="button">x</div>'],
    ['what sends a form', '<form><input type="submit"></form>'],
    ['a picture that sends a form', '<form><input type="image"></form>'],
  ])('never presses %s', (_what, html) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    document.body.append(...parsed.body.childNodes);
    let pressed = 0;
    document.body.addEventListener('click', () => pressed++, { once: true });
    const inner = document.body.querySelector<HTMLElement>('span, input, button, a, div');
    expect(() => inner && pressChoice(inner)).toThrow('only choices');
    expect(pressed).toBe(0);
  });
});
