/** Where in the popup the shopper is. */
export type Place =
  | { name: 'start' }
  | { name: 'home' }
  | { name: 'case'; caseId: string }
  /** `orderId`: an order that was read in part, to be completed. */
  | { name: 'add'; orderId: string };
