import type { BesidePage } from '../../marketplaces/beside-page.js';
import type { FieldOutcome } from '../../marketplaces/case-form.js';
import { askBackground } from '../../messages/ask-background.js';
import type { DraftForForm } from '../../messages/beside-protocol.js';
import { isAlive } from '../../platform/messaging.js';
import { plural, t } from '../../platform/page-words.js';
import { whenIdle } from '../idle.js';
import { element, sign } from './element.js';
import { fieldFrames } from './field-frames.js';
import { type Filling, fillingOf, formTeller } from './fill-form.js';
import { makeShade } from './shade.js';
import { watchTouched } from './touched.js';

const PLACE =
  'all:initial; position:fixed; left:50%; bottom:20px; transform:translateX(-50%); width:min(760px,calc(100% - 32px)); z-index:2147483646; display:block';

const FORM_CHANGES = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['hidden', 'class', 'style'],
};

/** The bar on the form of a case: which draft fits, one press that fills, and what became of each field. */
export function standByForm(page: BesidePage, signal: AbortSignal): void {
  const { form } = page;
  const shade = makeShade(PLACE);
  const touched = watchTouched(signal);
  const tell = formTeller(form);
  const frames = fieldFrames(form, signal);
  let filling: Filling | null = null;
  let draft: DraftForForm | null = null;
  let busy = false;
  let closed = false;
  let asked = '';
  let lineNow: string | null = null;

  const bar = element('section', { class: 'bar', 'aria-label': t('fill_bar') });
  const status = element('div', { role: 'status' });
  const actions = element('div', { class: 'row' });
  const report = element('ul', { 'aria-label': t('fill_report') });
  bar.append(sign(32), status, actions);
  shade.root.append(bar);

  const say = (title: string, more: string) =>
    status.replaceChildren(element('p', { class: 'title' }, title), element('p', { class: 'dim' }, more));
  /** What stands around the fields goes with the bar that explains it. */
  const goAway = () => {
    frames.clear();
    shade.host.remove();
  };
  const close = () => {
    closed = true;
    goAway();
  };
  const button = (name: string, press: () => void, look = '') =>
    element('button', { type: 'button', class: look, onClick: (event) => event.isTrusted && press() }, name);
  const closing = () => {
    const made = button('×', close, 'close');
    made.setAttribute('aria-label', t('fill_close'));
    return made;
  };

  function offer(fitting: DraftForForm | null, others: DraftForForm[]): void {
    if (fitting) {
      say(t('fill_ready'), t('fill_ready_hint'));
      actions.replaceChildren(
        fillButton(() => fitting),
        closing(),
      );
    } else {
      const choices = others.map(({ title, caseId }) =>
        element('option', { value: caseId }, title.slice(0, 80) || t('title_not_read')),
      );
      const select = element('select', { 'aria-label': t('fill_choose_label') }, ...choices);
      say(t('fill_choose'), t('fill_ready_hint'));
      actions.replaceChildren(
        select,
        fillButton(() => others.find(({ caseId }) => caseId === select.value)),
        closing(),
      );
    }
    shade.matchGround(document.body);
    document.documentElement.append(shade.host);
  }

  function fillButton(chosen: () => DraftForForm | undefined): HTMLButtonElement {
    return button(
      t('fill_button'),
      () => {
        draft = chosen() ?? null;
        if (!draft) return;
        filling = fillingOf(form, draft, touched, (outcome) => {
          if (outcome.choices) tell(outcome.choices);
          if (!closed) frames.show(outcome);
          show();
        });
        void goOn();
      },
      'primary',
    );
  }

  /** Fills what shows now. A later stage is filled when it shows, without another press. */
  async function goOn(): Promise<void> {
    if (!filling || busy) return;
    busy = true;
    if (filling.outcomes.length === 0) say(t('fill_working'), t('fill_ready_hint'));
    const before = filling.outcomes.length;
    await filling.goOn();
    busy = false;
    tellResults(filling.outcomes.slice(before));
    show();
  }

  function show(): void {
    if (!filling || !draft) return;
    const { outcomes } = filling;
    const filled = outcomes.filter(({ state }) => state === 'filled').length;
    const left = outcomes.filter(({ state }) => state !== 'filled');
    say(
      plural('fill_done', outcomes.length, filled),
      busy
        ? t('fill_working')
        : left.length > 0
          ? t('fill_left', left.map(({ field }) => nameOf(field)).join(t('list_comma')))
          : t('fill_check'),
    );
    report.replaceChildren(...outcomes.map(line));
    actions.replaceChildren(...copies(left, draft), closing());
    if (!report.isConnected) bar.append(report);
  }

  function copies(left: FieldOutcome[], from: DraftForForm): HTMLElement[] {
    const has = (field: string) => left.some((outcome) => outcome.field === field);
    const made: HTMLElement[] = [];
    if (has('amount') && from.amount) made.push(copy(t('fill_copy_amount', from.amount), from.amount));
    if (has('text') && from.text) made.push(copy(t('fill_copy_text'), from.text));
    if (has('files'))
      made.push(
        button(
          t('fill_open_case'),
          () => void askBackground({ type: 'case.wanted', caseId: from.caseId, orderId: null }),
        ),
      );
    return made;
  }

  function copy(name: string, text: string): HTMLElement {
    const made: HTMLButtonElement = button(name, () => {
      navigator.clipboard.writeText(text).then(
        () => made.replaceChildren(t('copied')),
        () => made.replaceChildren(t('fill_not_copied')),
      );
    });
    return made;
  }

  async function ask(): Promise<void> {
    const lineId = form.lineIdIn(new URL(location.href));
    asked = location.href;
    const told = await askBackground({ type: 'drafts.asked', lineId });
    if (signal.aborted || closed || filling || !told?.bar) return;
    if (told.fitting || told.others.length > 0) offer(told.fitting, told.others);
    else shade.host.remove();
  }

  const look = whenIdle(() => {
    if (!isAlive()) return goAway();
    const url = new URL(location.href);
    if (page.pageKind(url) !== 'case-form') {
      filling = null;
      asked = '';
      return goAway();
    }
    const line = form.lineIdIn(url);
    if (line !== lineNow) {
      // Another form without a new document: what was filled there has nothing to do with this line.
      lineNow = line;
      filling = null;
      closed = false;
      asked = '';
      report.remove();
      goAway();
    }
    // A stage can come by a change of class alone; on other pages that is nobody's business.
    observer.observe(document.body, FORM_CHANGES);
    if (form.read(document, url).fields.length === 0) return;
    tell();
    if (filling) void goOn();
    else if (!closed && asked !== location.href) void ask();
  }, signal);

  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true });
  // Drafts change in the popup or the case tab, while this page waits behind them.
  window.addEventListener(
    'focus',
    () => {
      if (!filling) asked = '';
      look();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    shade.host.remove();
  });
  look();
}

/** What became of the fields is counted; what stands in them is not told. */
function tellResults(outcomes: readonly FieldOutcome[]): void {
  const results = outcomes.map((one) =>
    one.state === 'left'
      ? { field: one.field, state: one.state, why: one.why }
      : { field: one.field, state: one.state },
  );
  if (results.length > 0) void askBackground({ type: 'form.filled', results });
}

function nameOf(field: FieldOutcome['field']): string {
  return t(`fill_field_${field}`);
}

function line(outcome: FieldOutcome): HTMLElement {
  const words =
    outcome.state === 'filled'
      ? t('fill_filled')
      : outcome.state === 'partly'
        ? plural('fill_partly', outcome.of, outcome.done)
        : t(`fill_why_${outcome.why}`.replaceAll('-', '_'));
  return element(
    'li',
    { class: outcome.state === 'filled' ? 'filled' : 'left' },
    element('b', {}, nameOf(outcome.field)),
    element('span', {}, words),
  );
}
