import { caseFormAddress, pictureAddress, storeAddress } from '../addresses.js';
import type { ShopOrder } from '../orders.js';
import type { View } from '../view.js';
import { type Block, blocksResponse } from './blocks.js';
import { lineFields } from './order-list-payload.js';
import { reminderFor, serviceTexts } from './order-words.js';

export const orderDetailApi = 'mtop.aliexpress.trade.buyer.order.detail';

export function orderDetailPayload(order: ShopOrder, view: View): object {
  return blocksResponse(
    orderDetailApi,
    [
      statusBlock(order, view),
      infoBlock(order, view),
      productBlock(order, view),
      priceBlock(order, view),
      servicesBlock(order, view),
    ],
    {
      pageTitle: view.words.orderDetails,
      ...(order.state === 'completed' ? { orderStatus: 9 } : order.state === 'awaiting' ? { orderStatus: 8 } : {}),
    },
  );
}

function statusBlock(order: ShopOrder, view: View): Block {
  return {
    tag: 'detail_order_status_block',
    key: '111818',
    fields: {
      baseCurrency: 'CNY',
      orderId: Number(order.orderId),
      reminder: reminderFor(order, view),
      title: view.words.states[order.state],
    },
  };
}

function infoBlock(order: ShopOrder, view: View): Block {
  const { words } = view;
  const dated = (key: string, title: string, day: string | undefined, caption: string) =>
    day ? { [key]: view.date(day), [title]: caption } : {};
  return {
    tag: 'detail_simple_order_info_component',
    key: '111820',
    fields: {
      ...dated('orderCreatTime', 'orderCreatTimeTile', order.placedOn, words.orderDate),
      ...dated('payTime', 'payTimeTitle', order.paidOn, words.paidOn),
      ...dated('orderShipTime', 'orderShipTimeTile', order.shippedOn, words.shippedOn),
      ...dated('orderEndTime', 'orderEndTimeTile', order.completedOn, words.completedOn),
      orderIdTitle: words.refNumber,
      paymentMethod: words.card,
      paymentMethodTitle: words.paymentMethod,
      tradeOrderId: Number(order.orderId),
    },
  };
}

function productBlock(order: ShopOrder, view: View): Block {
  const { words } = view;
  const products = order.lines.map((line) => ({
    ...lineFields(line, order, view),
    itemImgUrl: pictureAddress(line.pictureId),
    buttonVOS: canOpenCase(order)
      ? [
          {
            actionType: 'ASYNC_CONFIRM',
            extMap: {
              actionType: 'REFUND_RETURN',
              okButton: { actionType: 'OPEN_URL', href: caseFormAddress(line.lineId, true, view), text: words.yes },
              cancelButton: { actionType: 'OPEN_URL', href: caseFormAddress(line.lineId, false, view), text: words.no },
              title: words.receivedQuestion,
            },
            text: words.returnsRefunds,
            type: 'OPEN_DISPUTE',
          },
        ]
      : [],
    ...(order.promisedOn
      ? { etaAndTrack: { expectDeliveryDateTitle: words.estimatedDelivery(view.date(order.promisedOn)) } }
      : {}),
    snapshotText: words.snapshot,
    snapshotUrl: `${view.siteOrigin}/p/order/snapshot.html?orderLineId=${line.lineId}`,
  }));
  const store = order.store.id ? { storeUrl: storeAddress(order.store.id, view) } : {};
  return {
    tag: 'detail_product_block',
    key: '111822',
    fields: {
      productVOList: products,
      sellerVO: { connectUrl: '//msg.aliexpress.com/msgDetail.htm', sellerName: order.store.name, ...store },
    },
  };
}

/** Before dispatch an order is cancelled, not disputed. */
export function canOpenCase(order: ShopOrder): boolean {
  return order.state === 'awaiting' || order.state === 'completed';
}

function priceBlock(order: ShopOrder, view: View): Block {
  return {
    tag: 'detail_order_price_block',
    key: '111823',
    fields: {
      priceDetails: priceRows(order, view).map(([title, value]) => ({ title, value })),
      totalPrice: {
        ...(view.state.broken === 'bare-dollar' ? {} : { currencyCode: order.currency }),
        formatPriceInfo: view.moneyInfo(order.totalMinor, order.currency),
        title: view.words.total,
        value: view.money(order.totalMinor, order.currency),
      },
    },
  };
}

export function priceRows(order: ShopOrder, view: View): [string, string][] {
  const { words } = view;
  const subtotal = order.totalMinor + order.couponMinor - order.taxMinor;
  const rows: [string, string][] = [
    [words.subtotal, view.money(subtotal, order.currency)],
    [words.shipping, words.freeShipping],
  ];
  if (order.couponMinor > 0) rows.push([words.coupon, view.money(-order.couponMinor, order.currency)]);
  if (order.taxMinor > 0) rows.push([words.tax, view.money(order.taxMinor, order.currency)]);
  return rows;
}

function servicesBlock(order: ShopOrder, view: View): Block {
  return {
    tag: 'detail_order_services',
    key: `sv3-${order.orderId}`,
    fields: {
      data: serviceTexts(order, view).map(([title, content]) => ({ title, content })),
      title: view.words.commitment,
    },
  };
}
