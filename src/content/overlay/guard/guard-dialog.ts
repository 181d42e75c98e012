import type { GuardedPress } from '../../../marketplaces/overlay-page.js';
import type { GuardReply } from '../../../messages/protocol.js';
import { t } from '../../../platform/content-i18n.js';
import { messageKey } from '../../../platform/message-keys.js';
import { around, createElement, PLACE, sign } from '../dom.js';
import { dayText } from '../format-day.js';
import { makeShadowHost } from '../shadow-host.js';

export interface GuardAnswer {
  /** The shopper wants the press to go through. */
  goOn: boolean;
  /** The shopper does not want the question for this order again. */
  stopAsking: boolean;
}

/** Asks before a press that cannot be undone. The safe button has the focus, and Escape does the same as it. */
export function askBefore(press: GuardedPress, subject: GuardReply): Promise<GuardAnswer> {
  const shadow = makeShadowHost('all:initial; position:fixed; width:0; height:0; display:block');
  const stop = createElement('input', { type: 'checkbox' });
  const back = createElement('button', { type: 'button', class: 'primary' }, t('guard_back'));
  const go = createElement('button', { type: 'button', class: 'danger' }, t('guard_continue'));
  const title = createElement('h2', { class: 'title', id: 'title' }, t(messageKey('guard_title', press.action)));
  const what = createElement(
    'div',
    { id: 'what' },
    createElement('p', {}, whatItEnds(press, subject)),
    facts(press, subject),
  );
  const footer = createElement('footer', {}, back, go);
  if (subject.orderId !== null) footer.append(createElement('label', {}, stop, t('guard_stop')));
  const head = createElement(
    'div',
    { class: 'row' },
    sign(24),
    createElement('span', { class: 'dim' }, t('guard_paused')),
  );
  const dialog = createElement(
    'dialog',
    {
      class: 'dialog',
      role: 'alertdialog',
      'aria-modal': 'true',
      'aria-labelledby': 'title',
      'aria-describedby': 'what',
    },
    createElement('div', { class: 'in' }, head, title, what),
    footer,
  );
  shadow.root.append(dialog);
  shadow.matchGround(document.body);
  document.documentElement.append(shadow.host);
  // The page must not react to what is pressed in the dialog.
  for (const type of ['keydown', 'keyup', 'keypress', 'click'])
    dialog.addEventListener(type, (event) => event.stopPropagation());
  dialog.showModal();
  back.focus();
  return new Promise((done) => {
    // A page that clears away what it does not know must not keep the press: without its question it goes through.
    const removed = new MutationObserver(() => {
      if (!shadow.host.isConnected) end(true);
    });
    removed.observe(document, { childList: true, subtree: true });
    const end = (goOn: boolean) => {
      removed.disconnect();
      dialog.close();
      shadow.host.remove();
      done({ goOn, stopAsking: stop.checked });
    };
    back.addEventListener('click', () => end(false));
    go.addEventListener('click', (event) => event.isTrusted && end(true));
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      end(false);
    });
  });
}

/** The sentence that says what the press does to this order. */
function whatItEnds({ action, printedAmount }: GuardedPress, { caseStands }: GuardReply): string {
  if (action === 'confirm-received')
    return t(
      caseStands === null ? 'guard_confirm' : caseStands === 'draft' ? 'guard_confirm_draft' : 'guard_confirm_open',
    );
  if (action === 'cancel-request') return t('guard_cancel');
  if (printedAmount === null) return t('guard_accept_unknown');
  return t(isZero(printedAmount) ? 'guard_accept_zero' : 'guard_accept', { amount: printedAmount });
}

/** True when all digits are zeros, in any script. */
function isZero(printed: string): boolean {
  const digits = printed.match(/\p{Nd}/gu) ?? [];
  return digits.length > 0 && digits.every((digit) => /[0٠۰]/.test(digit));
}

function facts({ action }: GuardedPress, { windowOn, about, days }: GuardReply): HTMLElement | null {
  if (action !== 'confirm-received' || windowOn === null) return null;
  const words = dayText(windowOn);
  const near = days !== null && days <= 7;
  const date = about
    ? createElement('mark', { class: 'about' }, words)
    : near
      ? createElement('mark', {}, words)
      : document.createTextNode(words);
  return createElement(
    'dl',
    {},
    createElement('dt', {}, t('guard_if_you_wait')),
    createElement('dd', {}, ...around(t(about ? 'guard_window_about' : 'guard_window', { date: PLACE }), date)),
    createElement('dt', {}, t('guard_if_you_confirm')),
    createElement('dd', {}, t('guard_after')),
  );
}
