/** What the practice shop's form offers. The codes are its own: the real ones are not known. */
export const receivedReasons = [
  'damaged',
  'does-not-work',
  'poor-quality',
  'color-differs',
  'size-differs',
  'material-differs',
  'too-few',
  'wrong-item',
  'counterfeit',
  'not-needed',
] as const;
export const notReceivedReasons = [
  'tracking-returned',
  'tracking-canceled',
  'tracking-lost',
  'tracking-invalid',
  'in-transit',
  'not-at-address',
  'customs',
] as const;
export type ReasonCode = (typeof receivedReasons)[number] | (typeof notReceivedReasons)[number];

export function reasonsFor(received: boolean): readonly ReasonCode[] {
  return received ? receivedReasons : notReceivedReasons;
}

export function isReasonCode(text: string): text is ReasonCode {
  return ([...receivedReasons, ...notReceivedReasons] as string[]).includes(text);
}
