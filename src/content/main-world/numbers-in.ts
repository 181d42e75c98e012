import { natives } from './natives.js';

/** The numbers by which a request names what it is about: of an order, a line, a case. */
const NAMED =
  /(?:^|[^\w])(tradeOrderId|orderId|tradeOrderLineId|reverseOrderLineId|reverseOrderId)["']?\s*[=:]\s*["']?(\d{6,24})(?!\d)/g;

/**
 * The numbers that a request's address and body name, as ` name=digits` each. Digits only: nothing else of a request is
 * looked at. A body that is no text is not looked at.
 */
export function numbersIn(address: string, body: unknown): string {
  const texts = [address, typeof body === 'string' ? body : ''];
  const found: string[] = [];
  for (const text of texts) {
    const plain = decoded(natives.slice(text, 0, 20_000));
    NAMED.lastIndex = 0;
    for (let match = natives.exec(NAMED, plain); match && found.length < 6; match = natives.exec(NAMED, plain)) {
      found.push(` ${match[1]}=${match[2]}`);
    }
  }
  return found.join('');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
