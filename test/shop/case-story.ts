import type { CaseMove } from './cases/move-case.js';
import type { ShopCase, Solution } from './cases/shop-case.js';
import type { Shop } from './server.js';

/** How much: in minor units of the order's currency, or as a share of what was asked for. */
export type HowMuch = { minor: number } | { share: number };

/**
 * Plays seller, marketplace and time for one case, in the words of a story. Each move throws when it is not possible.
 */
export interface CaseStory {
  /** The case as the shop has it now; throws while there is none. */
  now(): ShopCase;
  sellerRefuses(words?: string): ShopCase;
  sellerOffers(howMuch: HowMuch, more?: { solution?: Solution; words?: string }): ShopCase;
  sellerAgrees(): ShopCase;
  /** Moves the shop's clock to the end of the seller's countdown: the request is carried out. */
  sellerStaysSilent(): ShopCase;
  marketplaceStepsIn(): ShopCase;
  /** The shopper has to accept it or say that the shopper does not agree. */
  marketplaceProposes(howMuch: HowMuch, more?: { solution?: Solution; words?: string }): ShopCase;
  /** Without asking the shopper: nothing closes the case, anything is paid back. */
  marketplaceDecides(howMuch: HowMuch, words?: string): ShopCase;
  marketplaceAsksForReturn(label: boolean): ShopCase;
  returnArrives(): ShopCase;
  /** The money is with the shopper: the case is finished. */
  refundArrives(): ShopCase;
  /** Time passes: the countdowns that end do what silence does. */
  later(by: { days?: number; hours?: number }): void;
}

/** The story of the case about `lineId`, which need not be opened yet. */
export function caseStory(shop: Shop, lineId: string): CaseStory {
  const play = (move: CaseMove) => shop.moveCase(lineId, move);
  return {
    now() {
      const found = shop.orders.flatMap(({ cases }) => cases).find((one) => one.lineId === lineId);
      if (!found) throw new Error(`No case was opened for line ${lineId}.`);
      return found;
    },
    sellerRefuses: (words) => play({ move: 'seller-refuses', ...(words === undefined ? {} : { words }) }),
    sellerOffers: (howMuch, more) => play({ move: 'seller-offers', ...howMuch, ...more }),
    sellerAgrees: () => play({ move: 'seller-agrees' }),
    sellerStaysSilent: () => play({ move: 'seller-stays-silent' }),
    marketplaceStepsIn: () => play({ move: 'marketplace-steps-in' }),
    marketplaceProposes: (howMuch, more) => play({ move: 'marketplace-proposes', ...howMuch, ...more }),
    marketplaceDecides: (howMuch, words) =>
      play({ move: 'marketplace-decides', ...howMuch, ...(words === undefined ? {} : { words }) }),
    marketplaceAsksForReturn: (label) => play({ move: 'marketplace-asks-return', label }),
    returnArrives: () => play({ move: 'return-arrives' }),
    refundArrives: () => play({ move: 'refund-arrives' }),
    later: (by) => shop.moveClock(by),
  };
}
