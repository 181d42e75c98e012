// Where the pages about cases have their parts. Class names end in a part that changes with every release, so only
// their beginnings are used.

export const CASE = {
  state: '[class*="reminder--statusStr"]',
  countdown: '[class*="countDown--time"]',
  countdownRow: '[class*="reminder--countdown"]',
  answerBy: '[class*="reminder--desc"]',
  reason: '[class*="applyReason--name"]',
  solution: '[class*="applyInfo--solution"]',
  requested: '[class*="applyInfo--amount"]',
  openedOn: '[class*="applyInfo--time"]',
  offer: '[class*="solution--card"]',
  offerBySeller: '[class*="solution--seller"]',
  offerByMarketplace: '[class*="solution--platform"]',
  amount: '[class*="newReverseRefundInfo--amount"]',
  // "Accept" is on every notice about cookies too.
  accept: '[class*="solution--card"] [data-pl*="accept"]',
  disagree: '[class*="cco--checkTitle"]',
  evidence: '[class*="evidence--textarea"]',
  returnNumber: '[class*="returnInfo--input"]',
  returning: '[class*="returnInfo--"]',
  refundLink: 'a[href*="/p/refund-amount/"]',
  step: '[class*="verticalSteps--step"]',
  stepTitle: '[class*="verticalSteps--title"]',
  numbers: 'a[href*="reverseOrderLineId="], a[href*="issueId="], a[href*="radeOrderLineId="], a[href*="rderId="]',
} as const;

export const CASE_LIST = {
  row: '[class*="orderItem--orderItem"]',
  orderNumber: '[class*="orderItem--orderSKUId--"]',
  state: '[class*="orderStatusDesc--"]',
  amount: '[class*="newReverseRefundInfo--amount"]',
  numbers: CASE.numbers,
  refundLink: CASE.refundLink,
} as const;
