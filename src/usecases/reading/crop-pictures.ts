import type { OrderRecord } from '../../domain/orders/order-record.js';
import { crop } from '../../evidence/copies/crop.js';
import { bytesOfDataUrl } from '../../evidence/sheets/png.js';
import type { ShownPictures } from '../../messages/protocol.js';
import { askPictures } from '../../messages/send.js';
import { now } from '../../platform/clock.js';
import { captureVisible, type TabInfo } from '../../platform/tabs.js';
import { listOrdersWith } from '../../storage/orders/orders.js';
import { putPictures } from '../../storage/orders/pictures.js';

/** Pixels a side: twice the largest size that is shown. */
const EDGE = 128;

type Place = ShownPictures['pictures'][number];

/**
 * The line that a picture on the page belongs to; undefined when that is unclear: a wrong picture is worse than none.
 */
export function lineOfPicture(order: OrderRecord | undefined, place: Place): string | undefined {
  if (!order) return undefined;
  const alike = order.lines.filter((line) => place.productId !== null && line.fields.productId === place.productId);
  if (alike.length === 1) return alike[0]?.key;
  return order.lines.length === place.lines ? order.lines[place.line]?.key : undefined;
}

/**
 * Crops product pictures from a screenshot of the shopper's tab, if the toolbar click allows one. No picture is ever
 * requested. False when the page shows none yet.
 */
export async function cropPictures(tab: TabInfo, marketplace: string): Promise<boolean> {
  const shown = await askPictures(tab.id);
  if (!shown || shown.pictures.length === 0) return false;
  const ids = shown.pictures.map(({ orderId }) => `${marketplace}:${orderId}`);
  const orders = new Map((await listOrdersWith([...new Set(ids)])).map((order) => [order.id, order]));
  const wanted = shown.pictures.flatMap((place) => {
    const id = `${marketplace}:${place.orderId}`;
    const key = lineOfPicture(orders.get(id), place);
    return key === undefined ? [] : [{ id: `${id}/${key}`, rect: scaled(place.rect, shown.pixelRatio) }];
  });
  let bytes: ReturnType<typeof bytesOfDataUrl>;
  try {
    bytes = bytesOfDataUrl(await captureVisible(tab.windowId));
  } catch {
    // Without permission for this page, the placeholder stays.
    return true;
  }
  if (!bytes) return true;
  const picture = new Blob([bytes], { type: 'image/png' });
  const blobs = await crop(
    picture,
    wanted.map(({ rect }) => rect),
    EDGE,
  );
  const takenAt = now();
  await putPictures(wanted.flatMap(({ id }, i) => (blobs[i] ? [{ id, blob: blobs[i], takenAt }] : [])));
  return true;
}

function scaled(rect: Place['rect'], by: number): Place['rect'] {
  return { x: rect.x * by, y: rect.y * by, width: rect.width * by, height: rect.height * by };
}
