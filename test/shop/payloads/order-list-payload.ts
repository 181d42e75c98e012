import { pictureAddress, storeAddress } from '../addresses.js';
import type { ShopLine, ShopOrder } from '../orders.js';
import type { OrderState } from '../phrases/phrases.js';
import type { View } from '../view.js';
import { type Block, blocksResponse } from './blocks.js';

export const orderListApi = 'mtop.aliexpress.trade.buyer.order.list';
export const pageSize = 10;

/** The answer with one page of the orders, `size` of them. */
export function orderListPayload(orders: ShopOrder[], pageIndex: number, view: View, size = pageSize): object {
  const shown = orders.slice((pageIndex - 1) * size, pageIndex * size);
  const { tabs, viewOrders, myOrders } = view.words;
  return blocksResponse(orderListApi, [
    {
      tag: 'pc_om_list_header',
      key: '110551',
      fields: { pageTitle: myOrders, statusTabList: Object.entries(tabs).map(([code, title]) => ({ code, title })) },
    },
    ...shown.map((order) => orderBlock(order, view)),
    {
      tag: 'pc_om_list_body',
      key: '109702',
      fields: {
        hasMore: orders.length > pageIndex * size,
        hasMoreText: viewOrders,
        mergePayLimit: 20,
        pageIndex,
        pageSize: size,
      },
    },
  ]);
}

function orderBlock(order: ShopOrder, view: View): Block {
  const { words } = view;
  const bare = view.state.broken === 'bare-dollar';
  const badge = caseBadgeText(order, view);
  return {
    tag: 'pc_om_list_order',
    key: order.orderId,
    fields: {
      baseCurrency: 'CNY',
      buttons: buttonsFor(order, view).map(({ type, text, href }) => ({
        displayType: 'default',
        size: 'default',
        text,
        type,
        ...(href ? { href } : {}),
      })),
      ...(bare ? {} : { currencyCode: order.currency }),
      formatPriceInfo: view.moneyInfo(order.totalMinor, order.currency),
      hiddenOrderId: false,
      orderDateText: view.date(order.placedOn),
      orderDateTitle: words.date,
      orderDetailText: words.details,
      orderDetailUrl: `${view.siteOrigin}/p/order/detail.html?orderId=${order.orderId}`,
      orderId: order.orderId,
      orderLineSize: order.lines.length,
      orderLines: order.lines.map((line) => lineFields(line, order, view)),
      sellerConnectUrl: '//msg.aliexpress.com/msgDetail.htm',
      statusText: words.states[order.state],
      statusTitle: 'Status',
      storeName: order.store.name,
      ...(order.store.id ? { storePageUrl: storeAddress(order.store.id, view) } : {}),
      totalPriceText: view.money(order.totalMinor, order.currency),
      totalPriceTitle: words.total,
      ...(badge ? { exposeInfo: { itemList: [{ detailList: [{ title: badge }] }] } } : {}),
      utParams: {
        args: {
          orderId: order.orderId,
          ...(statusCodes[order.state] ? { orderStatus: statusCodes[order.state] } : {}),
        },
      },
    },
  };
}

/** What the list says of the order's case; a cancelled one is not worth a line. */
export function caseBadgeText(order: ShopOrder, view: View): string | null {
  const shown = order.cases.find(({ state }) => state !== 'cancelled');
  return shown ? view.words.caseStates[shown.state] : null;
}

/** The two numbers that are known; the others are left out rather than made up. */
const statusCodes: Partial<Record<OrderState, string>> = { awaiting: '8', completed: '9' };

export function lineFields(line: ShopLine, order: ShopOrder, view: View): object {
  return {
    ...(view.state.broken === 'bare-dollar' ? {} : { currencyCode: order.currency }),
    formatPriceInfo: view.moneyInfo(line.unitMinor, order.currency),
    itemDetailUrl: `${view.siteOrigin.replace('https:', '')}/item/${view.productNumber(line.productId)}.html`,
    itemImgUrl: pictureAddress(line.pictureId),
    itemPriceText: view.money(line.unitMinor, order.currency),
    itemTags: [{ richText: `<font color="#009966">${view.words.freeReturns}</font>`, type: 'LOCAL_FREE_RETURN' }],
    itemTitle: line.title,
    orderLineId: line.lineId,
    productId: view.productNumber(line.productId),
    quantity: line.quantity,
    skuAttrKeys: '14:193',
    skuAttrs: [{ id: 14, name: line.option, text: line.choice, vid: 193 }],
    skuId: line.skuId,
  };
}

export interface ShopButton {
  type: 'CONFIRM_GOODS' | 'TRACKING' | 'REPURCHASE' | 'DELETE' | 'PAY';
  text: string;
  href?: string;
}

export function buttonsFor(order: ShopOrder, view: View): ShopButton[] {
  const { words } = view;
  const tracking: ShopButton = {
    type: 'TRACKING',
    text: words.trackStatus,
    href: `${view.siteOrigin}/p/tracking/index.html?_addShare=no&_login=yes&tradeOrderId=${order.orderId}`,
  };
  if (order.state === 'to-pay') return [{ type: 'PAY', text: words.payNow }];
  if (order.state === 'awaiting') return [{ type: 'CONFIRM_GOODS', text: words.confirmReceived }, tracking];
  const done: ShopButton[] = [{ type: 'REPURCHASE', text: words.addToCart }];
  if (order.state !== 'processing' && order.state !== 'ready') done.push({ type: 'DELETE', text: words.remove });
  return done;
}
