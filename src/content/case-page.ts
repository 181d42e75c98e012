// Runs in pages about cases alone: reads what they draw and tells the background, once for each change.
import { casePageReaderFor } from '../marketplaces/case-pages.js';
import { tellOfCases } from '../messages/tell-of-cases.js';
import { isAlive } from '../platform/messaging.js';
import { atMostEvery, whenIdle } from './idle.js';

/** Milliseconds between two looks at the page: a countdown changes it every second. */
const PAUSE = 1000;

const reader = casePageReaderFor(new URL(location.href));
if (reader) {
  const running = new AbortController();
  const { signal } = running;
  let told = '';
  const read = whenIdle(() => {
    if (!isAlive()) return running.abort();
    const url = new URL(location.href);
    const page = reader.pageKind(url);
    // The address can become another page's without a new document.
    if (!page || !reader.kinds.includes(page)) return;
    const cases = reader.readCases(document, url).slice(0, 200);
    const text = JSON.stringify(cases.map(({ fields: { countdownText: _, ...fields }, ...one }) => [one, fields]));
    if (cases.length === 0 || text === told) return;
    told = text;
    // What was not acknowledged is told again with the next change, or at the next look.
    tellOfCases({ type: 'cases.seen', page, cases }).catch(() => {
      told = '';
      soon();
    });
  }, signal);
  const soon = atMostEvery(PAUSE, read, signal);
  const observer = new MutationObserver(soon);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
  soon();
}
