import type { WantedLine } from '../domain/overlay/dispute-pointer.js';
import type { CaseForm } from './case-form.js';
import type { Shop } from './shop.js';

/** Presses that end something: the money goes, the case is closed, a proposal is final. */
export const GUARDED_ACTIONS = ['confirm-received', 'cancel-request', 'accept-proposal'] as const;
export type GuardedAction = (typeof GUARDED_ACTIONS)[number];

/** A press that ends something, and what it is about as far as the page tells. */
export interface GuardedPress {
  action: GuardedAction;
  button: HTMLElement;
  orderId: string | null;
  lineId: string | null;
  /** The proposal's amount as printed beside the button. */
  printedAmount: string | null;
}

/** What she presses next to open a dispute: the button itself, or what leads to the page that has it. */
export interface WayToDispute {
  element: HTMLElement;
  leads: 'form' | 'order';
}

/** A picture of a product where the page draws it; null when nothing tells of which. */
export interface DrawnPicture {
  element: Element;
  productId: string | null;
}

/** What is needed of a marketplace's pages to stand beside them: where marks go, what is guarded, how a form is filled. */
export interface OverlayPage extends Pick<Shop, 'id' | 'owns' | 'pageKind'> {
  /** The cards in a part of the page. Cheap: one selector. */
  cards(scope: ParentNode): HTMLElement[];
  /** The card that an element lies in, or is. */
  cardAround(element: Element): HTMLElement | null;
  orderIdOf(card: Element): string | null;
  /** Where a card shows the pictures of its products, in the order of its lines. */
  pictures(card: Element): DrawnPicture[];
  /** The words beside which a card's mark is laid; null where there is no place for one. */
  markPlace(card: Element): HTMLElement | null;
  /** What a press on `target` would end, or null. Cheap: it runs before every click. */
  guarded(target: Element, url: URL): GuardedPress | null;
  /** Where a dispute about this line is opened; null where the page has no such button, or does not tell whose it is. */
  wayToDispute(doc: Document, line: WantedLine, url: URL): WayToDispute | null;
  form: CaseForm;
}
