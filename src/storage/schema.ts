import type { DBSchema } from 'idb';
import type { Case } from '../domain/cases/case.js';
import type { Annotation } from '../domain/exhibits/annotation.js';
import type { CaptureJob } from '../domain/exhibits/capture-job.js';
import type { Exhibit, ExhibitText } from '../domain/exhibits/exhibit.js';
import type { ExhibitCopy } from '../domain/exhibits/exhibit-copy.js';
import type { ExhibitEntry } from '../domain/exhibits/exhibit-log.js';
import type { Rect } from '../domain/exhibits/rect.js';
import type { ListingSnapshot } from '../domain/orders/listing.js';
import type { OrderRecord } from '../domain/orders/order-record.js';
import type { FormSnapshot } from '../domain/overlay/form-snapshot.js';
import type { OverlaySettings } from '../domain/overlay/overlay-settings.js';
import type { PageHealth } from '../domain/reader-health/reader-health.js';
import type { CalendarEntry } from '../domain/reminders/calendar-entry.js';
import type { ReminderSettings } from '../domain/reminders/reminders.js';
import type { ReminderPreference } from '../domain/reminders/snooze.js';
import type { ClockSeen } from '../domain/time/clock-jump.js';

/** A reminder that was taken up, and when it was on the screen. Kept so that none is given twice. */
export interface GivenReminder {
  id: string;
  /** The case, or the order without one, that it is about. */
  caseId: string;
  takenAt: string;
  shownAt: string | null;
  /** When it was passed over, a newer one of the same date standing for it: it was never on the screen. */
  passedAt?: string;
}

/** A picture of a product, cropped from the shopper's own tab. */
export interface Picture {
  /** `<order record id>/<line key>`. */
  id: string;
  blob: Blob;
  takenAt: string;
}

/** A picture of the tab, and what of it belongs to the capture. Gone once the exhibit is kept. */
export interface Shot {
  captureId: string;
  index: number;
  blob: Blob;
  /** What of the picture is used. */
  from: Rect;
  /** Where it goes, from the left of the extent; and how wide the extent is. */
  left: number;
  width: number;
  /** True when the row of shots is complete with this one. */
  endsRow: boolean;
}

/** What the shopper drew on one sheet so far, kept at every change. */
export interface SheetAnnotations {
  sheetKey: string;
  exhibitId: string;
  caseId: string;
  marks: Annotation[];
  savedAt: string;
}

type ByExhibit = { exhibitId: string; caseId: string };

export interface Settings {
  reminders: ReminderSettings;
  onPage: OverlaySettings;
}

/** The database as the newest migration leaves it. */
export interface RedressSchema extends DBSchema {
  orders: { key: string; value: OrderRecord; indexes: { seenAt: string } };
  cases: { key: string; value: Case; indexes: { orderRecordId: string; filedAs: 'archived' | 'deleted' } };
  exhibits: { key: string; value: Exhibit; indexes: { caseId: string } };
  /** The bytes of exhibits, by `sheetKey`, apart from their records so that listing them stays quick. */
  originals: { key: string; value: Blob };
  copies: { key: string; value: ExhibitCopy; indexes: ByExhibit };
  /** The bytes of copies, by the copy's id. */
  copyBytes: { key: string; value: Blob };
  exhibitTexts: { key: string; value: ExhibitText; indexes: ByExhibit };
  /** What happened to exhibits, in order. Only ever added to. */
  exhibitLog: { key: number; value: ExhibitEntry; indexes: ByExhibit };
  marks: { key: string; value: SheetAnnotations; indexes: ByExhibit };
  /** Small pictures of sheets, by `sheetKey`. They can be made anew. */
  thumbnails: { key: string; value: Blob };
  /** Captures on their way, and the last one of each case. */
  captures: { key: string; value: CaptureJob; indexes: { caseId: string } };
  /** The pictures that a capture has so far. */
  shots: { key: [string, number]; value: Shot };
  /** Product pages as they were seen, each look at one by itself. */
  listings: { key: string; value: ListingSnapshot; indexes: { productId: string } };
  pictures: { key: string; value: Picture };
  reminders: { key: string; value: GivenReminder; indexes: { caseId: string } };
  settings: { key: keyof Settings; value: Settings[keyof Settings] };
  forms: { key: string; value: FormSnapshot };
  /** What the shopper wants of the reminders of one case or order. */
  wishes: { key: string; value: ReminderPreference };
  /** The computer's clock as it was last seen, under the one key `last`. */
  clock: { key: string; value: ClockSeen };
  /** Dates that left as calendar events, by their UID, so that a later file updates and cancels them. */
  calendar: { key: string; value: CalendarEntry };
  /** How well each kind of page is read: counts, and nothing of any order. */
  health: { key: string; value: PageHealth };
  /** Where the shopper was, by surface. */
  places: { key: string; value: string | null };
}

export const STORES = [
  'orders',
  'cases',
  'exhibits',
  'originals',
  'copies',
  'copyBytes',
  'exhibitTexts',
  'exhibitLog',
  'marks',
  'thumbnails',
  'captures',
  'shots',
  'listings',
  'pictures',
  'reminders',
  'settings',
  'forms',
  'wishes',
  'clock',
  'calendar',
  'health',
  'places',
] as const;
export type Store = (typeof STORES)[number];
