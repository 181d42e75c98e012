import type { FieldOutcome } from '../../../marketplaces/case-form.js';
import { t } from '../../../platform/content-i18n.js';
import { createElement, sign } from '../dom.js';
import { makeShadowHost } from '../shadow-host.js';
import { outcomeLine } from './outcome-line.js';

const PLACE =
  'all:initial; position:fixed; left:50%; bottom:20px; transform:translateX(-50%); width:min(760px,calc(100% - 32px)); z-index:2147483646; display:block';

/** The bar as it stands on the page: what it says, what can be pressed, and what became of each field. */
export interface FillBar {
  readonly stands: boolean;
  /** Where she chooses a draft; null where there is nothing to choose. */
  readonly select: HTMLSelectElement | null;
  say(title: string, more: string): void;
  offer(...actions: HTMLElement[]): void;
  /** A line for each field that was tried. It goes with the bar. */
  report(outcomes: readonly FieldOutcome[]): void;
  stand(): void;
  goAway(): void;
}

/** Makes the bar; nothing of it is on the page before `stand`. */
export function makeFillBar(): FillBar {
  const shade = makeShadowHost(PLACE);
  const bar = createElement('section', { class: 'bar', 'aria-label': t('fill_bar') });
  const status = createElement('div', { role: 'status' });
  const actions = createElement('div', { class: 'row' });
  const report = createElement('ul', { 'aria-label': t('fill_report') });
  bar.append(sign(32), status, actions);
  shade.root.append(bar);
  return {
    get stands() {
      return shade.host.isConnected;
    },
    get select() {
      return actions.querySelector('select');
    },
    say: (title, more) =>
      status.replaceChildren(createElement('p', { class: 'title' }, title), createElement('p', { class: 'dim' }, more)),
    offer: (...children) => actions.replaceChildren(...children),
    report(outcomes) {
      report.replaceChildren(...outcomes.map(outcomeLine));
      if (!report.isConnected) bar.append(report);
    },
    stand() {
      shade.matchGround(document.body);
      if (!shade.host.isConnected) document.documentElement.append(shade.host);
    },
    goAway() {
      report.remove();
      shade.host.remove();
    },
  };
}
