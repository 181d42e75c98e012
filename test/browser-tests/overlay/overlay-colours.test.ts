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

describe.each(['light', 'dark'] as const)('on a page with a %s background', (scheme) => {
  it('has the colours of the tokens', () => {
    let root: ShadowRoot | undefined;
    const attachShadow = Element.prototype.attachShadow;
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, options) {
      root = attachShadow.call(this, options);
      return root;
    });
    const page = document.createElement('main');
    page.style.background = scheme === 'dark' ? 'rgb(16 16 20)' : 'rgb(250 250 250)';
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
