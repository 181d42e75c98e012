import { pageReaderFor } from '../../marketplaces/in-page.js';
import { isQuestion } from '../../messages/protocol.js';
import { isFromOurPages, onMessage } from '../../platform/messaging.js';
import { openChannel } from './open-channel.js';
import { reportOf } from './page-report.js';
import { watchPage } from './watch.js';

const reader = pageReaderFor(new URL(location.href));
if (reader) {
  const running = new AbortController();
  const channel = openChannel();
  const stop = () => {
    if (running.signal.aborted) return;
    running.abort();
    channel.close();
  };
  const watch = watchPage(reader, channel.name, running.signal, stop);
  const stopAnswering = onMessage((message, sender) => {
    if (!isQuestion(message, 'page.asked') || !isFromOurPages(sender)) return undefined;
    if (message.again) watch.again();
    return watch.untilRead().then(() => reportOf(reader, watch.log()));
  });
  running.signal.addEventListener('abort', stopAnswering);
}
