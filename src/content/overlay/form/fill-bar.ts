import type { FieldOutcome } from '../../../marketplaces/case-form.js';
import { t } from '../../../platform/content-i18n.js';
import { createElement, sign } from '../dom.js';
import { makeShadowHost } from '../shadow-host.js';
import { outcomeLine } from './outcome-line.js';
import { type SteadyHost, steadyHost } from './steady-host.js';

const PLACE =
  'all:initial; position:fixed; inset:auto 0 20px 0; margin:0 auto; width:min(760px,calc(100% - 32px)); height:fit-content; z-index:2147483646; display:block; border:0; padding:0; background:none; overflow:visible';

/** The bar on the page: its text, its buttons, and what became of each field. */
export interface FillBar {
  readonly isShown: boolean;
  /** The choice among drafts; null when there is none. */
  readonly select: HTMLSelectElement | null;
  setText(title: string, more: string): void;
  setActions(...actions: HTMLElement[]): void;
  /** Lists each field that was tried, until the bar is hidden. */
  setOutcomes(outcomes: readonly FieldOutcome[]): void;
  /** Makes another change to what is in the bar: one that is not announced counts as the page's. */
  change(work: () => void): void;
  show(): void;
  hide(): void;
  /** True when a press is the shopper's for what they saw: the bar stood in sight, unmoved and on top. */
  isPressedInSight(event: Event): boolean;
}

/** Makes the bar. It is on the page only between `show` and `hide`. `onTouched`: the page changed or removed it. */
export function makeFillBar(onTouched: () => void): FillBar {
  const shadow = makeShadowHost(PLACE);
  const bar = createElement('section', { class: 'bar', 'aria-label': t('fill_bar') });
  const status = createElement('div', { role: 'status' });
  const actions = createElement('div', { class: 'row' });
  const report = createElement('ul', { 'aria-label': t('fill_report') });
  bar.append(sign(32), status, actions);
  shadow.root.append(bar);
  // The top layer, where no element of the page stands over it.
  shadow.host.popover = 'manual';
  let steady: SteadyHost | null = null;
  const change = (work: () => void) => (steady ? steady.change(work) : work());
  const setSteady = (is: boolean) => {
    change(() => {
      bar.toggleAttribute('data-steady', is);
      // Not disabled: the keyboard keeps its place, and a press too early does nothing.
      for (const button of bar.querySelectorAll('button.primary')) button.setAttribute('aria-disabled', String(!is));
    });
  };
  const hide = () => {
    steady?.end();
    steady = null;
    report.remove();
    shadow.host.remove();
  };
  return {
    isPressedInSight: (event) => steady?.isPressedInSight(event) ?? false,
    get isShown() {
      return shadow.host.isConnected;
    },
    get select() {
      return actions.querySelector('select');
    },
    change,
    setText: (title, more) =>
      change(() =>
        status.replaceChildren(
          createElement('p', { class: 'title' }, title),
          createElement('p', { class: 'dim' }, more),
        ),
      ),
    setActions(...children) {
      // Whoever uses the keyboard goes on where they were.
      const hadFocus = actions.contains(shadow.root.activeElement);
      change(() => actions.replaceChildren(...children));
      if (hadFocus) actions.querySelector<HTMLElement>('button, select')?.focus();
      setSteady(bar.hasAttribute('data-steady'));
    },
    setOutcomes(outcomes) {
      change(() => {
        report.replaceChildren(...outcomes.map(outcomeLine));
        if (!report.isConnected) bar.append(report);
      });
    },
    show() {
      if (shadow.host.isConnected) return;
      shadow.matchGround(document.body);
      document.documentElement.append(shadow.host);
      shadow.host.showPopover();
      setSteady(false);
      steady = steadyHost(shadow.host, shadow.root, setSteady, () => {
        hide();
        onTouched();
      });
    },
    hide,
  };
}
