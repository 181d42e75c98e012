import type { DrawnPicture } from '../../overlay-page.js';
import { productIdIn } from '../addresses.js';
import { allBy, hrefOf } from './elements.js';
import { PICTURE } from './selectors.js';

/** Where a card shows the pictures of its products, in the order of the page. */
export function pictures(card: Element): DrawnPicture[] {
  const [found] = allBy(card, PICTURE);
  return found.map((element) => ({ element, productId: productIdIn(hrefOf(element)) }));
}
