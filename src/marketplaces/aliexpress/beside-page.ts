import type { BesidePage, GuardedPress } from '../beside-page.js';
import { clean, idOf } from '../reading.js';
import { orderIdIn, owns } from './addresses.js';
import { caseForm } from './case-form.js';
import { findBy } from './elements.js';
import { GUARDED_BUTTONS, type GuardedButton, PRESSABLE, PROPOSAL, PROPOSAL_AMOUNT } from './guarded-buttons.js';
import { pageKind } from './page-kind.js';
import { CARD, DETAIL_LINK, INFO, ORDER_LINK, STATE } from './selectors.js';

/** The number in a card's links, else the digits where the card prints it. */
function orderIdOf(card: Element): string | null {
  const link = card.matches('a[href]') ? card : card.querySelector(`${DETAIL_LINK}, ${ORDER_LINK}`);
  const linked = /[?&](?:trade)?orderId=(\d{8,24})(?!\d)/i.exec(link?.getAttribute('href') ?? '')?.[1];
  if (linked) return linked;
  const printed = clean(findBy(card, INFO)?.[0].textContent).match(/(?<!\d)\d{14,19}(?!\d)/g) ?? [];
  return printed.length === 1 ? (printed[0] ?? null) : null;
}

function guarded(target: Element, url: URL): GuardedPress | null {
  const button = target.closest<HTMLElement>(PRESSABLE);
  if (!button) return null;
  const kind = pageKind(url);
  const here = GUARDED_BUTTONS.filter(({ pages }) => kind !== null && pages.includes(kind));
  if (here.length === 0) return null;
  const said = button.localName === 'input' ? (button as HTMLInputElement).value : button.textContent;
  const words = clean((said ?? '').slice(0, 200));
  const says = ({ words: known, within }: GuardedButton) =>
    words.length < 60 && known.test(words) && (within === undefined || button.closest(within) !== null);
  const rule = here.find(({ named }) => button.matches(named)) ?? here.find(says);
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

export const aliexpressBeside: BesidePage = {
  id: 'aliexpress',
  owns,
  pageKind,
  cards: (doc) => [...doc.querySelectorAll<HTMLElement>(CARD)],
  orderIdOf,
  markPlace: (card) => findBy(card, STATE)?.[0] as HTMLElement | null,
  guarded,
  form: caseForm,
};
