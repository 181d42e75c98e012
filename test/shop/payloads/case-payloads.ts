import { caseAddress, pictureAddress } from '../addresses.js';
import type { ShopCase, ShopLine, ShopOrder } from '../orders.js';
import type { View } from '../view.js';

export const caseListApi = 'mtop.aliexpress.buyer.reverse.queryReverseOrderPageListForBuyer';
/** The real name of this call is not known; the answer's keys are. */
export const caseDetailApi = 'mtop.aliexpress.buyer.reverse.queryReverseOrderDetail';

export interface OpenedCase {
  order: ShopOrder;
  line: ShopLine;
  case: ShopCase;
}

export function openedCases(orders: ShopOrder[]): OpenedCase[] {
  return orders.flatMap((order) => {
    const line = order.lines.find(({ lineId }) => lineId === order.case?.lineId);
    return order.case && line ? [{ order, line, case: order.case }] : [];
  });
}

export function caseListPayload(cases: OpenedCase[], view: View): object {
  const items = cases.map(({ order, line, case: opened }) => ({
    reverseOrderLines: [
      {
        aeItemDTO: {
          itemCount: line.quantity,
          itemId: Number(line.productId),
          itemPicUrl: pictureAddress(line.pictureId),
          itemTitle: line.title,
          itemUnitPrice: {
            cent: line.unitMinor,
            currency: order.currency,
            formatMoney: view.money(line.unitMinor, order.currency),
          },
        },
        buttonDTOList: [
          {
            code: 1,
            detailUrl: caseAddress(line.lineId, opened.reverseOrderLineId),
            role: 'BUYER',
            type: 'view_details',
          },
        ],
        gmtCreateFormat: `${opened.openedOn} 21:19:58`,
        reverseOrderId: opened.reverseOrderId,
        reverseOrderLineId: opened.reverseOrderLineId,
        reverseStatus: opened.state === 'refunded' ? 4 : 1,
        tradeOrderId: order.orderId,
        tradeOrderLineId: line.lineId,
      },
    ],
    shopName: order.store.name,
  }));
  return {
    api: caseListApi.toLowerCase(),
    v: '1.0',
    ret: ['SUCCESS::ok'],
    data: { module: { items, pageNum: 1, pageSize: 20, total: items.length } },
  };
}

export function casePayload({ order, case: opened }: OpenedCase, view: View): object {
  const refunded = opened.state === 'refunded';
  return {
    api: caseDetailApi,
    v: '1.0',
    ret: ['SUCCESS::ok'],
    data: {
      module: {
        reverseDetailStatusText: view.words.caseStates[opened.state],
        reverseOrderId: opened.reverseOrderId,
        reverseOrderLineId: opened.reverseOrderLineId,
        tradeOrderId: order.orderId,
        tradeOrderLineId: opened.lineId,
        gmtCreate: `${opened.openedOn} 21:19:58`,
        applyReason: { reasonName: opened.reason },
        reachSolution: refunded
          ? {
              solutionTypeText: 'Refund only',
              refundMoney: {
                cent: opened.offeredMinor,
                currency: order.currency,
                formatMoney: view.money(opened.offeredMinor, order.currency),
              },
            }
          : null,
        reverseFinishInfo: refunded ? { refundInfo: { refundNewestStatus: view.words.caseStates.refunded } } : null,
      },
    },
  };
}
