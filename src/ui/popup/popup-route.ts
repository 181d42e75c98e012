/** The popup's screens. */
export type Place =
  | { name: 'start' }
  | { name: 'home' }
  | { name: 'case'; caseId: string }
  /** `orderId`: an order that was read in part, for the shopper to complete. */
  | { name: 'add'; orderId: string };
