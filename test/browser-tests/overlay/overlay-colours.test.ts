// The overlay takes its colours from the design's tokens, light or dark by the page behind it.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeShadowHost } from '../../../src/content/overlay/shadow-host.js';
import tokens from '../../../src/ui/styles/tokens.css?inline';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** What a colour of the tokens is in our own pages under a colour scheme. */
function tokenIn(scheme: 'light' | 'dark', name: string): string {
  const sheet = document.createElement('style');
  sheet.textContent = tokens;
  const element = document.createElement('div');
  element.style.cssText = `color-scheme: ${scheme}; color: var(${name})`;
  document.body.append(sheet, element);
  const { color } = getComputedStyle(element);
  sheet.remove();
  element.remove();
  return color;
}

/** A bar as it is drawn on `page`, with what is in its closed root. */
function drawnBar(page: HTMLElement): { bar: HTMLElement; button: HTMLElement } {
  let root: ShadowRoot | undefined;
  const attachShadow = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, options) {
    root = attachShadow.call(this, options);
    return root;
  });
  const shadow = makeShadowHost('all:initial; position:absolute');
  const bar = document.createElement('section');
  bar.className = 'bar';
  const button = document.createElement('button');
  button.className = 'primary';
  bar.append(button);
  root?.append(bar);
  document.body.append(page);
  page.append(shadow.host);
  shadow.matchGround(page);
  return { bar, button };
}

it('has colours, type and look that no style rule of the page changes', () => {
  const looks = () => {
    const { bar, button } = drawnBar(document.createElement('main'));
    return [bar, button].map((one) => {
      const { color, backgroundColor, fontFamily, fontSize, opacity, filter, visibility } = getComputedStyle(one);
      return [color, backgroundColor, fontFamily, fontSize, opacity, filter, visibility].join();
    });
  };
  const before = looks();
  vi.restoreAllMocks();
  const names = new Set([...tokens.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
  const sheet = document.createElement('style');
  const vars = [...names].map((name) => `${name}: transparent !important`).join(';');
  sheet.textContent = `* { ${vars}; color: transparent !important; font-size: 0 !important; filter: opacity(0) !important;
    opacity: 0 !important; visibility: hidden !important; color-scheme: dark !important }`;
  document.head.append(sheet);
  expect(looks()).toEqual(before);
  sheet.remove();
});

describe.each(['light', 'dark'] as const)('on a page with a %s background', (scheme) => {
  it('has the colours of the tokens', () => {
    const page = document.createElement('main');
    page.style.background = scheme === 'dark' ? 'rgb(16 16 20)' : 'rgb(250 250 250)';
    const { bar, button } = drawnBar(page);

    const colours = { bar: getComputedStyle(bar), button: getComputedStyle(button) };
    expect({
      ink: colours.bar.color,
      sheet: colours.bar.backgroundColor,
      edge: colours.bar.borderTopColor,
      act: colours.button.backgroundColor,
      onAct: colours.button.color,
    }).toEqual({
      ink: tokenIn(scheme, '--ink'),
      sheet: tokenIn(scheme, '--sheet'),
      edge: tokenIn(scheme, '--edge'),
      act: tokenIn(scheme, '--act'),
      onAct: tokenIn(scheme, '--on-act'),
    });
    expect(tokenIn('light', '--ink')).not.toBe(tokenIn('dark', '--ink'));
  });
});
