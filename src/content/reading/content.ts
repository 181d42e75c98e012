import { pageReaderFor } from '../../marketplaces/in-page.js';
import { isQuestion } from '../../messages/protocol.js';
import { extensionId, onMessage } from '../../platform/messaging.js';
import { STOP } from '../page-channel.js';
import { reportOf } from './page-report.js';
import { watchPage } from './watch.js';

const reader = pageReaderFor(new URL(location.href));
if (reader) {
  const running = new AbortController();
  const stop = () => {
    if (running.signal.aborted) return;
    running.abort();
    document.dispatchEvent(new CustomEvent(STOP));
  };
  const watch = watchPage(reader, running.signal, stop);
  const stopAnswering = onMessage((message, sender) => {
    // Only our own pages may ask. A message from a content script carries its tab.
    if (!isQuestion(message, 'page.asked') || sender.id !== extensionId() || sender.tabId !== undefined)
      return undefined;
    if (message.again) watch.again();
    return watch.untilRead().then(() => reportOf(reader, watch.log()));
  });
  running.signal.addEventListener('abort', stopAnswering);
}
