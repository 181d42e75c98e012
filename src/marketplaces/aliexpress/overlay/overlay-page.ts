import type { GuardedPress, OverlayPage } from '../../overlay-page.js';
import { clean, idOf } from '../../read-values.js';
import { orderIdIn, owns } from '../addresses.js';
import { caseForm } from '../form/case-form.js';
import { CASE } from '../page/case-selectors.js';
import { findBy } from '../page/elements.js';
import { orderIdOf } from '../page/order-id-of.js';
import { pictures } from '../page/pictures.js';
import { CARD, STATE } from '../page/selectors.js';
import { pageKind } from '../page-kind.js';
import { wayToDispute } from './dispute-buttons.js';
import { GUARDED_BUTTONS, type GuardedButton, PRESSABLE, PROPOSAL, PROPOSAL_AMOUNT } from './guarded-buttons.js';

function guarded(target: Element, url: URL): GuardedPress | null {
  const button = target.closest<HTMLElement>(PRESSABLE);
  if (!button) return null;
  const kind = pageKind(url);
  const here = GUARDED_BUTTONS.filter(({ pages }) => kind !== null && pages.includes(kind));
  if (here.length === 0) return null;
  const label = button.localName === 'input' ? (button as HTMLInputElement).value : button.textContent;
  const words = clean((label ?? '').slice(0, 200));
  const hasWords = ({ words: known, within }: GuardedButton) =>
    words.length < 60 && known.test(words) && (within === undefined || button.closest(within) !== null);
  const rule = here.find(({ named }) => button.matches(named)) ?? here.find(hasWords);
  if (!rule) return null;
  const card = button.closest(CARD);
  const amount = button.closest(PROPOSAL)?.querySelector(PROPOSAL_AMOUNT);
  return {
    action: rule.action,
    button,
    orderId: (card && orderIdOf(card)) ?? idOf(orderIdIn(url)),
    lineId: idOf(url.searchParams.get('tradeOrderLineId')),
    printedAmount: rule.action === 'accept-proposal' && amount ? clean(amount.textContent).slice(0, 40) || null : null,
  };
}

export const aliexpressOverlay: OverlayPage = {
  id: 'aliexpress',
  owns,
  pageKind,
  cards: (scope) => [...scope.querySelectorAll<HTMLElement>(CARD)],
  // Called through the prototype, because a field named "closest" replaces that function on its form.
  cardAround: (element) => Element.prototype.closest.call(element, CARD) as HTMLElement | null,
  orderIdOf,
  pictures,
  markPlace: (card) => findBy(card, STATE)?.[0] as HTMLElement | null,
  guarded,
  wayToDispute,
  showsCase: (doc) => doc.querySelector(CASE.state) !== null,
  form: caseForm,
};
