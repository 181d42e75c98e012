import type { FieldOutcome } from '../../../marketplaces/case-form.js';
import { t } from '../../../platform/content-i18n.js';
import { createElement, sign } from '../dom.js';
import { makeShadowHost } from '../shadow-host.js';
import { outcomeLine } from './outcome-line.js';

const PLACE =
  'all:initial; position:fixed; left:50%; bottom:20px; transform:translateX(-50%); width:min(760px,calc(100% - 32px)); z-index:2147483646; display:block';

/** The bar on the page: its text, its buttons, and what became of each field. */
export interface FillBar {
  readonly isShown: boolean;
  /** The choice among drafts; null when there is none. */
  readonly select: HTMLSelectElement | null;
  setText(title: string, more: string): void;
  setActions(...actions: HTMLElement[]): void;
  /** Lists each field that was tried, until the bar is hidden. */
  setOutcomes(outcomes: readonly FieldOutcome[]): void;
  show(): void;
  hide(): void;
}

/** Makes the bar. It is on the page only between `show` and `hide`. */
export function makeFillBar(): FillBar {
  const shadow = makeShadowHost(PLACE);
  const bar = createElement('section', { class: 'bar', 'aria-label': t('fill_bar') });
  const status = createElement('div', { role: 'status' });
  const actions = createElement('div', { class: 'row' });
  const report = createElement('ul', { 'aria-label': t('fill_report') });
  bar.append(sign(32), status, actions);
  shadow.root.append(bar);
  return {
    get isShown() {
      return shadow.host.isConnected;
    },
    get select() {
      return actions.querySelector('select');
    },
    setText: (title, more) =>
      status.replaceChildren(createElement('p', { class: 'title' }, title), createElement('p', { class: 'dim' }, more)),
    setActions: (...children) => actions.replaceChildren(...children),
    setOutcomes(outcomes) {
      report.replaceChildren(...outcomes.map(outcomeLine));
      if (!report.isConnected) bar.append(report);
    },
    show() {
      shadow.matchGround(document.body);
      if (!shadow.host.isConnected) document.documentElement.append(shadow.host);
    },
    hide() {
      report.remove();
      shadow.host.remove();
    },
  };
}
