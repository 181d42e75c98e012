import { pageIsDark } from './page-is-dark.js';
import { STYLE } from './style.js';

/** Something of ours in the page: an element that the page's rules do not reach, with a root that its scripts do not. */
export interface ShadowHost {
  host: HTMLElement;
  root: ShadowRoot;
  /** Takes light or dark from what lies behind `element`. */
  matchGround(element: Element): void;
}

/** `style` is how the host stands in the page. Nothing of it is drawn before it is put somewhere. */
export function makeShadowHost(style: string): ShadowHost {
  const host = document.createElement('div');
  host.style.cssText = style
    .split(';')
    .filter((rule) => rule.includes(':'))
    .map((rule) => `${rule.trim()} !important`)
    .join(';');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = document.createElement('style');
  sheet.textContent = STYLE;
  root.append(sheet);
  return {
    host,
    root,
    matchGround: (element) => host.toggleAttribute('data-dark', pageIsDark(element)),
  };
}
