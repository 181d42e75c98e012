/**
 * The address that a message tells of its page, where that is of the site that the browser says it comes from; else the
 * browser's own, which is of the moment of sending and, after a change without a new document, can be an older one.
 */
export function addressTold(told: string | undefined, sender: string): string {
  const isOfSender = told !== undefined && URL.canParse(told) && new URL(told).origin === new URL(sender).origin;
  return isOfSender ? told : sender;
}
