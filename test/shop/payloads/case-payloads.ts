import { caseAddress, pictureAddress, refundAddress } from '../addresses.js';
import type { OpenedCase } from '../cases/opened-cases.js';
import { isOver, type ShopCase } from '../cases/shop-case.js';
import type { CaseState } from '../phrases/phrases.js';
import type { Currency } from '../print-money.js';
import type { View } from '../view.js';

export const caseListApi = 'mtop.aliexpress.buyer.reverse.queryReverseOrderPageListForBuyer';
/** The real names of these calls are not known; what is known of their answers are the keys. */
export const caseDetailApi = 'mtop.aliexpress.buyer.reverse.reverseOrderLineRenderForBuyer';
export const refundDetailApi = 'mtop.aliexpress.buyer.reverse.queryRefundDetail';

/** Only 4, which is finished, was ever seen; the others are this shop's own. */
const statusNumbers: Record<CaseState, number> = {
  reviewing: 1,
  'waiting-platform': 2,
  'waiting-you': 3,
  'return-goods': 5,
  'return-shipped': 6,
  refunding: 7,
  refunded: 4,
  refused: 8,
  cancelled: 9,
};

/** Codes as this shop writes them; the real ones are not known. */
const statusCodes: Record<CaseState, string> = {
  reviewing: 'WAIT_SELLER_CONFIRM',
  'waiting-platform': 'WAIT_PLATFORM_JUDGE',
  'waiting-you': 'WAIT_BUYER_CONFIRM',
  'return-goods': 'WAIT_BUYER_SEND_GOODS',
  'return-shipped': 'WAIT_SELLER_RECEIVE_GOODS',
  refunding: 'REFUNDING',
  refunded: 'FINISH',
  refused: 'CLOSED',
  cancelled: 'CANCELED',
};

/** "2026-11-23 21:19:58" */
export function printInstant(iso: string): string {
  return iso.slice(0, 19).replace('T', ' ');
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
          itemUnitPrice: money(line.unitMinor, order.currency, view),
        },
        buttonDTOList: [
          ...(opened.refundMinor === null
            ? []
            : [{ code: 7, detailUrl: refundAddress(line.lineId), type: 'refund_details' }]),
          {
            code: 1,
            detailUrl: caseAddress(line.lineId, opened.reverseOrderLineId),
            role: 'BUYER',
            type: 'view_details',
          },
        ],
        gmtCreate: String(Date.parse(opened.openedAt)),
        gmtCreateFormat: printInstant(opened.openedAt),
        gmtModifiedFormat: printInstant(opened.events.at(-1)?.at ?? opened.openedAt),
        reverseOrderId: opened.reverseOrderId,
        reverseOrderLineId: opened.reverseOrderLineId,
        reverseStatus: statusNumbers[opened.state],
        reverseType: opened.solution,
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
  const { words } = view;
  const at = (minor: number) => money(minor, order.currency, view);
  const text = words.cases.solutions;
  return {
    api: caseDetailApi,
    v: '1.0',
    ret: ['SUCCESS::ok'],
    data: {
      module: {
        reverseDetailStatusText: words.caseStates[opened.state],
        reverseStatus: statusNumbers[opened.state],
        reverseStatusCode: statusCodes[opened.state],
        reverseOrderId: opened.reverseOrderId,
        reverseOrderLineId: opened.reverseOrderLineId,
        tradeOrderId: order.orderId,
        tradeOrderLineId: opened.lineId,
        gmtCreate: String(Date.parse(opened.openedAt)),
        gmtCreateFormat: printInstant(opened.openedAt),
        applyReason: { reasonName: words.cases.reasons[opened.reason] },
        applyInfo: {
          solutionTypeText: text[opened.solution],
          refundMoney: at(opened.askedMinor),
          memo: opened.text,
          attachmentCount: opened.files.length,
        },
        solutionList: opened.offer
          ? [
              {
                role: opened.offer.by === 'seller' ? 'SELLER' : 'PLATFORM',
                solutionType: opened.offer.solution,
                solutionTypeText: text[opened.offer.solution],
                refundMoney: at(opened.offer.amountMinor),
                memo: opened.offer.words,
              },
            ]
          : [],
        countDown: opened.answerBefore
          ? { endTime: Date.parse(opened.answerBefore), leftMillis: millisecondsLeft(opened, view) }
          : null,
        buttonDTOList: actionsOf(opened).map((type) => ({ role: 'BUYER', type })),
        processList: [...opened.events].reverse().map(({ at: when, code, amountMinor, words: said }) => ({
          title: words.cases.events[code],
          time: printInstant(when),
          ...(amountMinor === undefined ? {} : { refundMoney: at(amountMinor) }),
          ...(said ? { memo: said } : {}),
        })),
        returnInfo:
          opened.state === 'return-goods' || opened.state === 'return-shipped'
            ? { hasLabel: opened.label, logisticsNo: opened.trackingNumber }
            : null,
        reachSolution:
          opened.refundMinor === null
            ? null
            : { solutionTypeText: text[opened.solution], refundMoney: at(opened.refundMinor) },
        reverseFinishInfo: opened.refundedAt
          ? {
              finishTime: printInstant(opened.refundedAt),
              refundInfo: { refundNewestStatus: words.caseStates.refunded },
            }
          : null,
      },
    },
  };
}

export function refundPayload({ order, case: opened }: OpenedCase, view: View): object {
  return {
    api: refundDetailApi,
    v: '1.0',
    ret: ['SUCCESS::ok'],
    data: {
      module: {
        tradeOrderId: order.orderId,
        tradeOrderLineId: opened.lineId,
        reverseOrderLineId: opened.reverseOrderLineId,
        refundMoney: money(opened.refundMinor ?? 0, order.currency, view),
        refundMethod: view.words.card,
        refundNewestStatus: view.words.caseStates[opened.state],
        ...(opened.refundedAt ? { refundTime: printInstant(opened.refundedAt) } : {}),
      },
    },
  };
}

/** What the page lets the shopper do now, in codes of this shop. */
export function actionsOf(opened: ShopCase): string[] {
  if (isOver(opened) || opened.state === 'refunding') return [];
  const actions = ['cancel_request', 'upload_evidence'];
  if (opened.offer) actions.unshift('accept_solution', 'reject_solution');
  if (opened.state === 'return-goods') actions.unshift('fill_logistics');
  return actions;
}

export function millisecondsLeft(opened: ShopCase, view: View): number {
  return opened.answerBefore ? Math.max(0, Date.parse(opened.answerBefore) - view.now.getTime()) : 0;
}

function money(cent: number, currency: Currency, view: View): object {
  const bare = view.state.broken === 'bare-dollar';
  return { cent, ...(bare ? {} : { currency }), formatMoney: view.money(cent, currency) };
}
