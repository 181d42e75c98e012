import type { DrawnPicture } from '../../overlay-page.js';
import { productIdIn } from '../addresses.js';
import { allBy, hrefOf } from './elements.js';
import { PICTURE } from './selectors.js';

/** The pictures of a card's products, in document order. */
export function pictures(card: Element): DrawnPicture[] {
  const [found] = allBy(card, PICTURE);
  return found.map((element) => ({ element, productId: productIdIn(hrefOf(element)) }));
}
