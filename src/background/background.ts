import { serve } from '../messages/serve.js';
import { onAlarm } from '../platform/alarms.js';
import { onCommand } from '../platform/commands.js';
import { onMenu } from '../platform/menus.js';
import { clearNotification, onNotificationClick } from '../platform/notifications.js';
import { onStart } from '../platform/runtime.js';
import { activeTab, openPage } from '../platform/tabs.js';
import { caseIdOfCapture } from '../usecases/capture/announce-capture.js';
import { captureByShortcut } from '../usecases/capture/capture-by-shortcut.js';
import { makeMenu, scopeOfMenu } from '../usecases/capture/capture-menu.js';
import { resumeCaptures, takeRegion } from '../usecases/capture/resume-captures.js';
import { eraseOldCases } from '../usecases/cases/erase-cases.js';
import { attachmentForForm } from '../usecases/overlay/attachment-for-form.js';
import { stopGuarding } from '../usecases/overlay/change-overlay-settings.js';
import { draftForForm, draftsForForm } from '../usecases/overlay/draft-for-form.js';
import { recordForm } from '../usecases/overlay/form-options.js';
import { guardFor, guardSettings } from '../usecases/overlay/guard-for.js';
import { logAttachments } from '../usecases/overlay/log-attachments.js';
import { marksForOrders } from '../usecases/overlay/marks-for-orders.js';
import { notifyPages } from '../usecases/overlay/notify-pages.js';
import { pointedLine, stopPointing } from '../usecases/overlay/point-at-dispute.js';
import { showCase } from '../usecases/overlay/show-case.js';
import { recordCases } from '../usecases/reading/record-cases.js';
import { recordData } from '../usecases/reading/record-data.js';
import { recordFills } from '../usecases/reading/record-fills.js';
import { recordListing } from '../usecases/reading/record-listing.js';
import { recordOrders } from '../usecases/reading/record-orders.js';
import { pageOfNotification, remind } from '../usecases/reminders/remind.js';

// Every listener is registered here and now, before anything is awaited: a worker that wakes for an event gets it
// only when its listener stands in the first turn.
const done = { done: true } as const;
serve({
  async 'orders.seen'(seen, { url }) {
    const records = await recordOrders(seen, url);
    return { read: records.map(({ orderId }) => orderId), unread: [] };
  },
  'data.heard': (heard, { url }) => recordData(heard, url),
  'cases.seen': ({ cases, page, counts }, { url }) => recordCases(cases, page, url, counts).then(() => true as const),
  'listing.seen': ({ reading }, { url }) => recordListing(reading, url).then(() => true as const),
  'marks.asked': ({ orderIds }, { url, tabId }) => {
    notifyPages(tabId);
    return marksForOrders(orderIds, url);
  },
  'guard.asked': (asked, { url }) => guardFor(asked, url),
  'guard.off': ({ orderId }) => stopGuarding(orderId).then(() => done),
  'guard.settings': () => guardSettings(),
  'drafts.asked': ({ lineId }, { url }) => draftsForForm(lineId, url),
  'draft.wanted': ({ caseId, files }, { url, tabId }) => draftForForm(caseId, url, files ? tabId : null),
  'form.seen': (seen, { url }) => recordForm(seen, url).then(() => done),
  'form.filled': ({ results }, { url }) => recordFills(results, url).then(() => done),
  'file.asked': (asked, { url, tabId }) => attachmentForForm(asked, url, tabId),
  'files.given': (given, { url }) => logAttachments(given, url).then(() => done),
  'case.wanted': ({ caseId, orderId }) => showCase(caseId, orderId).then(() => done),
  'pointer.asked': (_asked, { url }) => pointedLine(url),
  'pointer.done': () => stopPointing().then(() => done),
  // Captures take long: the sender learns that it was heard, and the record on disk tells the rest.
  async 'capture.wished'() {
    void resumeCaptures();
    return true;
  },
  async 'capture.drawn'({ captureId, region }) {
    void takeRegion(captureId, region);
    return true;
  },
  async 'capture.lost'() {
    void resumeCaptures();
    return true;
  },
});
onStart(() => void remind());
onAlarm(() => void remind());
onCommand((name) => {
  const scope = scopeOfMenu(name);
  if (scope) void activeTab().then((tab) => tab && captureByShortcut(scope, tab));
});
onMenu((id, tab) => {
  const scope = scopeOfMenu(id);
  if (scope) void captureByShortcut(scope, tab);
});
onStart(() => void makeMenu());
onNotificationClick((id) => {
  const caseId = caseIdOfCapture(id);
  void clearNotification(id);
  void openPage(caseId ? `case.html?id=${encodeURIComponent(caseId)}` : pageOfNotification(id));
});

// Alarms can be gone after an update or a restart: each wake plans them anew.
void remind();
void eraseOldCases();
// A background that was ended may have left a capture behind.
void resumeCaptures();
