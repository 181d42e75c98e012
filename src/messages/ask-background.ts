import { sendToBackground } from '../platform/messaging.js';
import type { BesideAnswer, BesideQuestion, BesideType } from './beside-protocol.js';

/**
 * What the background answers; null when it does not within `patience` milliseconds, or cannot. Never rejects: what
 * stands beside a page must not fail with the extension.
 */
export async function askBackground<T extends BesideType>(
  question: BesideQuestion<T> & { type: T },
  patience = 10_000,
): Promise<BesideAnswer<T> | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tired = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), patience);
  });
  try {
    const answer = await Promise.race([sendToBackground(question), tired]);
    return typeof answer === 'object' && answer !== null ? (answer as BesideAnswer<T>) : null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
