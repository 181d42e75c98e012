// The buttons that open a dispute, as data. Names and link addresses count first, the words on the button last.

import type { WantedLine } from '../../../domain/overlay/dispute-pointer.js';
import type { WayToDispute } from '../../overlay-page.js';
import { clean } from '../../read-values.js';
import { orderIdIn, productIdIn } from '../addresses.js';
import { orderIdOf } from '../page/order-id-of.js';
import { CARD, DETAIL, DETAIL_LINK } from '../page/selectors.js';
import { pageKind } from '../page-kind.js';
import { PRESSABLE } from './guarded-buttons.js';

export const DISPUTE_BUTTON = {
  /** Codes and class names, which are the same in every language. */
  named: '[data-pl*="open_dispute" i], [data-type="OPEN_DISPUTE"], [class*="open-dispute" i], [class*="openDispute"]',
  /** The whole text of the button, in the shop's languages. */
  words:
    /^(?:returns? ?(?:\/|&|and) ?refunds?|open (?:a )?dispute|devoluciones ?(?:\/|y) ?reembolsos|abrir (?:una )?disputa|devoluç(?:ões|ão) ?(?:\/|e) ?reembolsos?|abrir (?:uma )?disputa|retours? ?(?:\/|et) ?remboursements?|ouvrir un litige|rückgaben? ?(?:\/|&|und) ?(?:rück)?erstattung(?:en)?|streitfall eröffnen|zwroty ?(?:\/|i) ?refundacje|zwroty ?(?:\/|i) ?zwroty pieniędzy|otwórz spór|반품 ?\/ ?환불|분쟁 (?:신청|제기)|resi ?(?:\/|e) ?rimborsi|apri controversia|retourneren ?\/ ?terugbetaling(?:en)?|geschil openen|открыть спор|возврат ?(?:\/|и) ?(?:возмещение|возврат денег)|відкрити суперечку|iade ?(?:\/|ve) ?para iadesi|anlaşmazlık aç|返品 ?[/・] ?返金|紛争を開始|إرجاع\/استرداد|فتح نزاع)$/i,
  /** Buttons inside these belong to a question of the page and do not open a dispute. */
  never: '[role="dialog"], [class*="modal"], dialog',
} as const;

/** On the order's own page, the button of this line; on a list, the order's button or the link to the order's page. */
export function wayToDispute(doc: Document, line: WantedLine, url: URL): WayToDispute | null {
  const kind = pageKind(url);
  if (kind === 'order-list') return onList(doc, line, url);
  if (kind !== 'order' || (orderIdIn(url) ?? line.orderId) !== line.orderId) return null;
  const element = buttonOf(disputeButtons(doc, url), line, url);
  return element && { element, leads: 'form' };
}

function onList(doc: Document, line: WantedLine, url: URL): WayToDispute | null {
  const card = [...doc.querySelectorAll<HTMLElement>(CARD)].find((one) => orderIdOf(one) === line.orderId);
  if (!card) return null;
  const element = buttonOf(disputeButtons(card, url), line, url);
  if (element) return { element, leads: 'form' };
  const link = card.matches('a[href]') ? card : card.querySelector<HTMLElement>(DETAIL_LINK);
  return link && { element: link, leads: 'order' };
}

function disputeButtons(scope: ParentNode, url: URL): HTMLElement[] {
  const { named, words, never } = DISPUTE_BUTTON;
  const found: HTMLElement[] = [];
  for (const one of scope.querySelectorAll<HTMLElement>(PRESSABLE)) {
    if (found.at(-1)?.contains(one) || one.closest(never)) continue;
    const text = (one.textContent ?? '').length < 60 ? clean(one.textContent) : '';
    if (one.matches(named) || words.test(text) || leadsToForm(one, url)) found.push(one);
  }
  return found;
}

function leadsToForm(element: Element, url: URL): boolean {
  const href = element.getAttribute('href');
  return href !== null && URL.canParse(href, url.href) && pageKind(new URL(href, url.href)) === 'case-form';
}

const LINE_ID = /[?&](?:trade)?orderLineId=(\d+)/i;

/** The button of this line, by its numbers first; null when two buttons could be meant. */
function buttonOf(buttons: readonly HTMLElement[], line: WantedLine, url: URL): HTMLElement | null {
  const described = buttons.map((button) => ({ button, ...lineAround(button) }));
  const byLine = described.filter(({ lineId }) => lineId !== null && lineId === line.lineId);
  const others = described.filter(({ lineId }) => lineId === null || line.lineId === null);
  const byProduct = others.filter(({ productId }) => productId !== null && productId === line.productId);
  const byVariant = byProduct.filter(({ variant }) => line.variant !== null && variant === line.variant);
  for (const found of [byLine, byProduct, byVariant]) if (found.length === 1) return found[0]?.button ?? null;
  // The page has one button for the whole order, or the order has one line.
  const [only] = others;
  const isOnly = described.length === 1 && only !== undefined && byProduct.length === 0;
  if (!isOnly) return null;
  const lines = only.button.ownerDocument.querySelectorAll(DETAIL.line).length;
  return only.productId === null || (lines <= 1 && pageKind(url) === 'order') ? only.button : null;
}

/** What the page says of the line that a button belongs to. */
function lineAround(button: Element): Record<'lineId' | 'productId' | 'variant', string | null> {
  const own = LINE_ID.exec(button.getAttribute('href') ?? '')?.[1];
  const block = button.closest(DETAIL.line);
  const hrefs = [...(block?.querySelectorAll('a[href]') ?? [])].map((link) => link.getAttribute('href') ?? '');
  const first = <T>(values: readonly (T | null | undefined)[]) => values.find((value) => value != null) ?? null;
  return {
    lineId: own ?? first(hrefs.map((href) => LINE_ID.exec(href)?.[1])),
    productId: first(hrefs.map(productIdIn)),
    variant: clean(block?.querySelector(DETAIL.variant)?.textContent) || null,
  };
}
