import type { WantedLine } from '../domain/overlay/dispute-pointer.js';
import type { CaseForm } from './case-form.js';
import type { Shop } from './shop.js';

/** Presses that cannot be undone: they release the money, close the case or make a proposal final. */
export const GUARDED_ACTIONS = ['confirm-received', 'cancel-request', 'accept-proposal'] as const;
export type GuardedAction = (typeof GUARDED_ACTIONS)[number];

/** A press that cannot be undone, and the order it concerns, as far as the page shows it. */
export interface GuardedPress {
  action: GuardedAction;
  button: HTMLElement;
  orderId: string | null;
  lineId: string | null;
  /** The amount of the proposal, as printed at the button. */
  printedAmount: string | null;
}

/** What the shopper presses next to open a dispute: the button itself, or a link to the page with the button. */
export interface WayToDispute {
  element: HTMLElement;
  leads: 'form' | 'order';
}

/** The picture of a product on the page; `productId` is null when nothing says which product it shows. */
export interface DrawnPicture {
  element: Element;
  productId: string | null;
}

/**
 * What the overlay needs to know of a marketplace's pages: where marks go, which presses it guards, how a form is
 * filled.
 */
export interface OverlayPage extends Pick<Shop, 'id' | 'owns' | 'pageKind'> {
  /** The cards in a part of the page. Cheap: one selector. */
  cards(scope: ParentNode): HTMLElement[];
  /** The card that contains an element, or is it. */
  cardAround(element: Element): HTMLElement | null;
  orderIdOf(card: Element): string | null;
  /** The pictures of a card's products, in the order of its lines. */
  pictures(card: Element): DrawnPicture[];
  /** The text after which a card's mark is placed; null when the card has no such text. */
  markPlace(card: Element): HTMLElement | null;
  /**
   * What a press on `target` would do that cannot be undone; null for all other presses. Cheap: it runs before every
   * click.
   */
  guarded(target: Element, url: URL): GuardedPress | null;
  /**
   * Where a dispute about this line is opened; null when the page has no such button, or more than one could be meant.
   */
  wayToDispute(doc: Document, line: WantedLine, url: URL): WayToDispute | null;
  /** True when the page shows a case where its address speaks of the form. */
  showsCase(doc: Document): boolean;
  form: CaseForm;
}
