import type { OverlayPage } from '../../marketplaces/overlay-page.js';
import type { ShownPictures } from '../../messages/protocol.js';

/**
 * The places of product pictures in the window. Only whole ones, because a part of a picture may not show the product.
 */
export function shownPictures(page: OverlayPage): ShownPictures {
  const pictures: ShownPictures['pictures'] = [];
  for (const card of page.cards(document)) {
    const bounds = card.getBoundingClientRect();
    if (bounds.bottom < 0 || bounds.top > innerHeight) continue;
    const orderId = page.orderIdOf(card);
    if (!orderId) continue;
    const places = page.pictures(card);
    places.forEach(({ element, productId }, line) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const whole = x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight;
      if (!whole || width < 16 || height < 16 || isCovered(element, x, y, width, height)) return;
      pictures.push({ orderId, line, lines: places.length, productId, rect: { x, y, width, height } });
    });
  }
  return { pictures: pictures.slice(0, 500), pixelRatio: devicePixelRatio };
}

/** True when something of the page, such as a fixed header, covers a corner. */
function isCovered(element: Element, x: number, y: number, width: number, height: number): boolean {
  const corners = [4, width - 4].flatMap((dx) =>
    [4, height - 4].map((dy) => document.elementFromPoint(x + dx, y + dy)),
  );
  return corners.some((top) => !top || !(element.contains(top) || top.contains(element)));
}
