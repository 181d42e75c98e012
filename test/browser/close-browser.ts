import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';

/** Closes it, or kills it when it does not want to; then removes what it kept, if that was ours. */
export async function closeBrowser(browser: Browser, throwAway?: string): Promise<void> {
  const child = browser.process();
  const gone = child && child.exitCode === null ? new Promise((done) => child.once('exit', done)) : Promise.resolve();
  const closed = browser.close().then(() => gone);
  const inTime = await Promise.race([
    closed.then(
      () => true,
      () => false,
    ),
    delay(8000, false, { ref: false }),
  ]);
  if (!inTime) {
    child?.kill('SIGKILL');
    await gone;
  }
  // The last writers of the profile may outlive the main process for a moment.
  if (throwAway) await rm(throwAway, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
