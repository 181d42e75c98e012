import { servePages } from '../messages/serve.js';
import { onAlarm } from '../platform/alarms.js';
import { clearNotification, onNotificationClick } from '../platform/notifications.js';
import { onStart } from '../platform/runtime.js';
import { openPage } from '../platform/tabs.js';
import { recordData } from '../usecases/record-data.js';
import { recordOrders } from '../usecases/record-orders.js';
import { caseIdOfReminder, remind } from '../usecases/remind.js';

// Every listener is registered here and now, before anything is awaited: a worker that wakes for an event gets it
// only when its listener stands in the first turn.
servePages({
  async ordersSeen({ orders, page }, url) {
    await recordOrders(orders, page, url);
    return { read: orders.map(({ orderId }) => orderId), unread: [] };
  },
  async dataHeard({ api, text, page }, url) {
    const { orders, unread } = await recordData(api, text, page, url);
    return { read: orders.map(({ orderId }) => orderId), unread };
  },
});
onStart(() => void remind());
onAlarm(() => void remind());
onNotificationClick((id) => {
  const caseId = caseIdOfReminder(id);
  void clearNotification(id);
  if (caseId) void openPage(`case.html?id=${encodeURIComponent(caseId)}`);
});

// Alarms can be gone after an update or a restart: each wake plans them anew.
void remind();
