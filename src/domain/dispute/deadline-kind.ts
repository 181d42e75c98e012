/** Every date in the life of an order and its case, in the order that they come. */
export const DEADLINE_KINDS = [
  'delivery-promised',
  'dispute-opens',
  'protection-ends',
  'send-dispute',
  'seller-answers',
  'marketplace-decides',
  'answer-proposal',
  'ship-return',
  'refund-arrives',
  'appeal',
  'paypal-claim',
  'card-chargeback',
] as const;

export type DeadlineKind = (typeof DEADLINE_KINDS)[number];
