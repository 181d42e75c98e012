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
import { fieldName, outcomeLine } from './outcome-line.js';
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
  let offered: DraftForForm[] = [];
  let closed = false;
  let asked = '';
  let formNow: string | null = null;

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
    filling = null;
    goAway();
  };
  const button = (name: string, press: () => void, look = '') =>
    element('button', { type: 'button', class: look, onClick: (event) => event.isTrusted && press() }, name);
  const closing = () => {
    const made = button('×', close, 'close');
    made.setAttribute('aria-label', t('fill_close'));
    return made;
  };

  /** Which form is at an address: that of a line, else that of this address; null for none. */
  function formAt(url: URL): string | null {
    if (page.pageKind(url) !== 'case-form') return null;
    return form.lineIdIn(url) ?? url.pathname + url.search;
  }

  function offer(fitting: DraftForForm | null, others: DraftForForm[]): void {
    const looks = (drafts: DraftForForm[]) => drafts.map(({ caseId, title }) => `${caseId} ${title}`).join('\n');
    const before = offered;
    offered = fitting ? [fitting] : others;
    const stands = shade.host.isConnected;
    const select = stands ? actions.querySelector('select') : null;
    // She may have chosen one already, or be at one of the buttons: what looks the same stays as it is.
    if (stands && (select === null) === (fitting !== null) && looks(before) === looks(offered)) return;
    say(t(fitting ? 'fill_ready' : 'fill_choose'), t('fill_ready_hint'));
    if (fitting) {
      actions.replaceChildren(fillButton(fitting.caseId), closing());
    } else {
      const choices = others.map(({ title, caseId }) =>
        element('option', { value: caseId }, title.slice(0, 80) || t('title_not_read')),
      );
      const made = element('select', { 'aria-label': t('fill_choose_label') }, ...choices);
      const chosen = others.find(({ caseId }) => caseId === select?.value);
      if (chosen) made.value = chosen.caseId;
      actions.replaceChildren(made, fillButton(), closing());
    }
    shade.matchGround(document.body);
    if (!stands) document.documentElement.append(shade.host);
  }

  /** Fills from the draft of this case as it was told last; without one, from the draft that is chosen. */
  function fillButton(caseId?: string): HTMLButtonElement {
    return button(
      t('fill_button'),
      () => {
        const wanted = caseId ?? actions.querySelector('select')?.value;
        draft = offered.find((one) => one.caseId === wanted) ?? null;
        if (draft) begin(draft);
      },
      'primary',
    );
  }

  function begin(from: DraftForForm): void {
    const begun = formAt(new URL(location.href));
    const mine: Filling = fillingOf(
      form,
      from,
      touched,
      // On another form or page, or with the bar closed, nothing more is put in.
      () => filling === mine && formAt(new URL(location.href)) === begun,
      (outcome) => {
        if (outcome.choices) tell(outcome.choices);
        frames.show(outcome);
        show();
      },
    );
    filling = mine;
    void goOn();
  }

  /** Fills what shows now. A later stage is filled when it shows, without another press. */
  async function goOn(): Promise<void> {
    const mine = filling;
    if (!mine || mine.busy) return;
    const before = mine.outcomes.length;
    if (before === 0) say(t('fill_working'), t('fill_ready_hint'));
    await mine.goOn();
    tellResults(mine.outcomes.slice(before));
    if (mine === filling) show();
  }

  function show(): void {
    if (!filling || !draft) return;
    const { outcomes } = filling;
    const filled = outcomes.filter(({ state }) => state === 'filled').length;
    const left = outcomes.filter(({ state }) => state !== 'filled');
    say(
      plural('fill_done', outcomes.length, filled),
      filling.busy
        ? t('fill_working')
        : left.length > 0
          ? t('fill_left', left.map(({ field }) => fieldName(field)).join(t('list_comma')))
          : t('fill_check'),
    );
    report.replaceChildren(...outcomes.map(outcomeLine));
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
    const url = new URL(location.href);
    asked = url.href;
    const told = await askBackground({ type: 'drafts.asked', lineId: form.lineIdIn(url) });
    if (signal.aborted || closed || filling || !told?.bar) return;
    // What fits the form before does not fit this one.
    if (formAt(url) !== formAt(new URL(location.href))) return;
    if (told.fitting || told.others.length > 0) offer(told.fitting, told.others);
    else shade.host.remove();
  }

  const look = whenIdle(() => {
    if (!isAlive()) return goAway();
    const url = new URL(location.href);
    const here = formAt(url);
    if (here === null) {
      filling = null;
      asked = '';
      report.remove();
      return goAway();
    }
    if (here !== formNow) {
      // Another form without a new document: what was filled there has nothing to do with this line.
      formNow = here;
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
