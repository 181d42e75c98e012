import type { FieldOutcome } from '../../../marketplaces/case-form.js';
import type { OverlayPage } from '../../../marketplaces/overlay-page.js';
import type { DraftForForm } from '../../../messages/protocol.js';
import { askBackground } from '../../../messages/send.js';
import { plural, t } from '../../../platform/content-i18n.js';
import { isAlive } from '../../../platform/messaging.js';
import { whenIdle } from '../../scheduling.js';
import { createElement } from '../dom.js';
import { type FillBar, makeFillBar } from './fill-bar.js';
import { type Filling, fillingOf, formTeller } from './fill-form.js';
import { fieldName } from './outcome-line.js';
import { watchUserEdits } from './user-edits.js';

const FORM_CHANGES = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['hidden', 'class', 'style'],
};

/** The bar on the form of a case: which draft fits, one press that fills, and what became of each field. */
export function assistWithForm(page: OverlayPage, signal: AbortSignal): void {
  const { form } = page;
  const touched = watchUserEdits(signal);
  const tell = formTeller(form);
  // Made when it is needed, because nearly all pages have no form.
  let madeBar: FillBar | null = null;
  let filling: Filling | null = null;
  let draft: DraftForForm | null = null;
  let offered: DraftForForm[] = [];
  let closed = false;
  let asked = '';
  let formNow: string | null = null;

  const bar = () => {
    madeBar ??= makeFillBar();
    return madeBar;
  };
  const goAway = () => madeBar?.goAway();
  const close = () => {
    closed = true;
    filling = null;
    goAway();
  };
  const button = (name: string, press: () => void, look = '') =>
    createElement('button', { type: 'button', class: look, onClick: (event) => event.isTrusted && press() }, name);
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
    const { stands, say, select: shown } = bar();
    const select = stands ? shown : null;
    // She may have chosen one already, or be at one of the buttons: what looks the same stays as it is.
    if (stands && (select === null) === (fitting !== null) && looks(before) === looks(offered)) return;
    say(t(fitting ? 'fill_ready' : 'fill_choose'), t('fill_ready_hint'));
    if (fitting) {
      bar().offer(fillButton(fitting.caseId), closing());
    } else {
      const choices = others.map(({ title, caseId }) =>
        createElement('option', { value: caseId }, title.slice(0, 80) || t('title_not_read')),
      );
      const made = createElement('select', { 'aria-label': t('fill_choose_label') }, ...choices);
      const chosen = others.find(({ caseId }) => caseId === select?.value);
      if (chosen) made.value = chosen.caseId;
      bar().offer(made, fillButton(), closing());
    }
    bar().stand();
  }

  /** Fills from the draft of this case as it was told last; without one, from the draft that is chosen. */
  function fillButton(caseId?: string): HTMLButtonElement {
    return button(
      t('fill_button'),
      () => {
        const wanted = caseId ?? bar().select?.value;
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
    if (before === 0) bar().say(t('fill_working'), t('fill_ready_hint'));
    await mine.goOn();
    tellResults(mine.outcomes.slice(before));
    if (mine === filling) show();
  }

  function show(): void {
    if (!filling || !draft) return;
    const { outcomes } = filling;
    const filled = outcomes.filter(({ state }) => state === 'filled').length;
    const left = outcomes.filter(({ state }) => state !== 'filled');
    bar().say(
      plural('fill_done', outcomes.length, filled),
      filling.busy
        ? t('fill_working')
        : left.length > 0
          ? t('fill_left', left.map(({ field }) => fieldName(field)).join(t('list_comma')))
          : t('fill_check'),
    );
    bar().report(outcomes);
    bar().offer(...copies(left, draft), closing());
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
    else madeBar?.goAway();
  }

  const look = whenIdle(() => {
    if (!isAlive()) return goAway();
    const url = new URL(location.href);
    const here = formAt(url);
    if (here === null) {
      filling = null;
      asked = '';
      return goAway();
    }
    if (here !== formNow) {
      // Another form without a new document: what was filled there has nothing to do with this line.
      formNow = here;
      filling = null;
      closed = false;
      asked = '';
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
    goAway();
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
