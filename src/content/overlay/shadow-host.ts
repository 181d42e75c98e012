import STYLE from './overlay.css?inline';
import { pageIsDark } from './page-is-dark.js';

/** An element that Redress puts into the page: the page's style rules do not reach inside it, nor do its scripts. */
export interface ShadowHost {
  host: HTMLElement;
  root: ShadowRoot;
  /** Takes the light or the dark colours, by the background of `element`. */
  matchGround(element: Element): void;
}

/** `style` places the host in the page. The host is not in the document yet. */
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
    // Set on the host itself, because `all: initial` there outweighs a rule of the sheet.
    matchGround: (element) =>
      host.style.setProperty('color-scheme', pageIsDark(element) ? 'dark' : 'light', 'important'),
  };
}
