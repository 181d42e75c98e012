import type { DrawnPicture } from '../page-reader.js';
import { CardParts } from './card-parts.js';
import { hrefOf } from './elements.js';
import { productIdIn } from './orders.js';

/** Where a card shows the pictures of its products, in the order of the page. */
export function pictures(card: Element): DrawnPicture[] {
  const [found] = new CardParts(card).outermost('picture');
  return found.map((element) => ({ element, productId: productIdIn(hrefOf(element)) }));
}
