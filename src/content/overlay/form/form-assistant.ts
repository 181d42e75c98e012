import type { OverlayPage } from '../../../marketplaces/overlay-page.js';
import type { DraftForForm, DraftTitle } from '../../../messages/protocol.js';
import { askBackground } from '../../../messages/send.js';
import { plural, t } from '../../../platform/content-i18n.js';
import { isAlive } from '../../../platform/messaging.js';
import { whenIdle } from '../../scheduling.js';
import { createElement } from '../dom.js';
import { copyButtons } from './copy-buttons.js';
import { type FillBar, makeFillBar } from './fill-bar.js';
import { type Filling, fillingOf, formReporter, reportResults } from './fill-form.js';
import { fieldName } from './outcome-line.js';
import { watchUserEdits } from './user-edits.js';

const FORM_CHANGES = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['hidden', 'class', 'style'],
};

/** Shows the bar on a case form: the draft that fits, a button that fills the form, and what became of each field. */
export function assistWithForm(page: OverlayPage, signal: AbortSignal): void {
  const { form } = page;
  const isEdited = watchUserEdits(signal);
  const reportForm = formReporter(form);
  // Made when it is needed, because nearly all pages have no form.
  let madeBar: FillBar | null = null;
  let filling: Filling | null = null;
  let draft: DraftForForm | null = null;
  let offered: DraftTitle[] = [];
  let closed = false;
  let fetching = false;
  /** A page can give itself any address of its site; the one that the document was opened with it cannot. */
  const openedAsForm = page.pageKind(new URL(firstAddress())) === 'case-form';
  /** The address for which drafts were requested last. */
  let requestedFor = '';
  let formNow: string | null = null;
  /** True once the form showed all that such a form asks for. */
  let isWhole = false;

  const bar = () => {
    // Once the page touched it, it stays away from this form: a press on it could be stolen.
    madeBar ??= makeFillBar(close);
    return madeBar;
  };
  const hide = () => madeBar?.hide();
  const close = () => {
    closed = true;
    filling = null;
    hide();
  };
  const button = (name: string, press: () => void, look = '') =>
    createElement('button', { type: 'button', class: look, onClick: (event) => event.isTrusted && press() }, name);
  /** A button that gives something to the page: its press counts only where it was seen. */
  const givingButton = (name: string, press: () => void) =>
    createElement(
      'button',
      { type: 'button', class: 'primary', onClick: (event) => bar().isPressedInSight(event) && press() },
      name,
    );
  const closing = () => {
    const made = button('×', close, 'close');
    made.setAttribute('aria-label', t('fill_close'));
    return made;
  };

  /** Identifies the form at an address: by its product line, else by the address itself; null when there is no form. */
  function formAt(url: URL): string | null {
    if (page.pageKind(url) !== 'case-form' || !openedAsForm || page.showsCase(document)) return null;
    return form.lineIdIn(url) ?? url.pathname + url.search;
  }

  function offer(fitting: DraftTitle | null, others: DraftTitle[]): void {
    const looks = (drafts: DraftTitle[]) => drafts.map(({ caseId, title }) => `${caseId} ${title}`).join('\n');
    const before = offered;
    offered = fitting ? [fitting] : others;
    const { isShown, setText, select: shown } = bar();
    const select = isShown ? shown : null;
    // The shopper may have chosen a draft or have the focus on a button, so nothing is redrawn while the choice is the
    // same.
    if (isShown && (select === null) === (fitting !== null) && looks(before) === looks(offered)) return;
    setText(t(fitting ? 'fill_ready' : 'fill_choose'), t('fill_ready_hint'));
    if (fitting) {
      bar().setActions(fillButton(fitting.caseId), closing());
    } else {
      const choices = others.map(({ title, caseId }) =>
        createElement('option', { value: caseId }, title.slice(0, 80) || t('title_not_read')),
      );
      const made = createElement('select', { 'aria-label': t('fill_choose_label') }, ...choices);
      const chosen = others.find(({ caseId }) => caseId === select?.value);
      if (chosen) made.value = chosen.caseId;
      bar().setActions(made, fillButton(), closing());
    }
    bar().show();
  }

  /** A button that fills from the newest draft of this case; without `caseId`, from the draft that is chosen. */
  function fillButton(caseId?: string): HTMLButtonElement {
    return givingButton(t('fill_button'), () => void fillFrom(caseId ?? bar().select?.value));
  }

  /** Fetches the draft that was pressed for, as the shopper has it by now, and fills the form from it. */
  async function fillFrom(wanted: string | undefined): Promise<void> {
    // A second press while the first is on its way is the same press.
    if (fetching || filling?.busy || wanted === undefined || !offered.some(({ caseId }) => caseId === wanted)) return;
    fetching = true;
    const reply = await askBackground({ type: 'draft.wanted', caseId: wanted, files: false });
    fetching = false;
    if (!reply?.draft || closed) return;
    draft = reply.draft;
    begin(draft);
  }

  /** The press of its own by which files leave: it names how many go where. */
  function filesButton(from: DraftForForm): HTMLButtonElement {
    const name = plural('fill_files', from.exhibits.length, { host: location.host });
    return givingButton(name, () => void attachFrom(from));
  }

  async function attachFrom(from: DraftForForm): Promise<void> {
    const mine = filling;
    const reply = await askBackground({ type: 'draft.wanted', caseId: from.caseId, files: true });
    if (!mine || !reply?.draft || mine !== filling) return;
    await mine.attach(reply.draft);
    reportResults(mine.outcomes.filter(({ field }) => field === 'files'));
    if (mine === filling) show();
  }

  function begin(from: DraftForForm): void {
    const begun = formAt(new URL(location.href));
    const mine: Filling = fillingOf(
      form,
      from,
      isEdited,
      // Nothing more is filled on another form or page, or once the bar is closed.
      () => filling === mine && formAt(new URL(location.href)) === begun,
      (outcome) => {
        if (outcome.choices) reportForm(outcome.choices);
        show();
      },
    );
    filling = mine;
    void fillVisible();
  }

  /** Fills the visible fields. A later stage is filled when it appears, without another press. */
  async function fillVisible(): Promise<void> {
    const mine = filling;
    if (!mine || mine.busy) return;
    const before = mine.outcomes.length;
    if (before === 0) bar().setText(t('fill_working'), t('fill_ready_hint'));
    await mine.fillNext();
    reportResults(mine.outcomes.slice(before));
    if (mine === filling) show();
  }

  function show(): void {
    if (!filling || !draft) return;
    const { outcomes } = filling;
    const filled = outcomes.filter(({ state }) => state === 'filled').length;
    const left = outcomes.filter(({ state }) => state !== 'filled');
    bar().setText(
      plural('fill_done', outcomes.length, { filled }),
      filling.busy
        ? t('fill_working')
        : left.length > 0
          ? t('fill_left', { fields: left.map(({ field }) => fieldName(field)).join(t('list_comma')) })
          : t('fill_check'),
    );
    bar().setOutcomes(outcomes);
    const asksFiles = filling.hasFiles && draft.exhibits.length > 0 && !outcomes.some(({ field }) => field === 'files');
    bar().setActions(
      ...(asksFiles ? [filesButton(draft)] : []),
      ...copyButtons(left, draft, button, bar().change),
      closing(),
    );
  }

  async function requestDrafts(): Promise<void> {
    const url = new URL(location.href);
    requestedFor = url.href;
    const drafts = await askBackground({ type: 'drafts.asked', lineId: form.lineIdIn(url) });
    if (signal.aborted || closed || filling || !drafts?.bar) return;
    // These drafts are for the form before.
    if (formAt(url) !== formAt(new URL(location.href))) return;
    if (drafts.fitting || drafts.others.length > 0) offer(drafts.fitting, drafts.others);
    else madeBar?.hide();
  }

  const look = whenIdle(() => {
    if (!isAlive()) return hide();
    const url = new URL(location.href);
    const here = formAt(url);
    if (here === null) {
      filling = null;
      requestedFor = '';
      return hide();
    }
    if (here !== formNow) {
      // Another form came without a new document. What was filled there does not concern this line.
      formNow = here;
      filling = null;
      closed = false;
      isWhole = false;
      requestedFor = '';
      hide();
    }
    // A stage can appear by a change of class alone. On other pages, such changes are not observed.
    observer.observe(document.body, FORM_CHANGES);
    const { fields } = form.read(document, url);
    if (fields.length === 0) return;
    // A form of this kind asks for a reason, a text and files: fewer are some other page. Its later stages show less.
    isWhole ||= (['reason', 'text', 'files'] as const).every((field) => fields.includes(field));
    if (!isWhole) return;
    reportForm();
    if (filling) void fillVisible();
    else if (!closed && requestedFor !== location.href) void requestDrafts();
  }, signal);

  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true });
  // The shopper may have changed drafts in the popup or the case tab before coming back to this page.
  window.addEventListener(
    'focus',
    () => {
      if (!filling) requestedFor = '';
      look();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    hide();
  });
  look();
}

/** The address that the document was opened with. */
function firstAddress(): string {
  const [opened] = performance.getEntriesByType('navigation');
  return opened && URL.canParse(opened.name) ? opened.name : location.href;
}
