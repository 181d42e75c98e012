import type { DBSchema } from 'idb';
import type { Case } from '../domain/case.js';
import type { Exhibit } from '../domain/exhibit.js';
import type { OrderRecord } from '../domain/order-record.js';
import type { ReminderSettings } from '../domain/reminders.js';

/** A reminder that was taken up, and when it was on the screen. Kept so that none is given twice. */
export interface GivenReminder {
  id: string;
  caseId: string;
  takenAt: string;
  shownAt: string | null;
}

/** A picture of a product, cropped from her own tab. */
export interface Picture {
  /** `<order record id>/<line key>`. */
  id: string;
  blob: Blob;
  takenAt: string;
}

export interface Settings {
  reminders: ReminderSettings;
}

/** The database as the newest migration leaves it. */
export interface RedressSchema extends DBSchema {
  orders: { key: string; value: OrderRecord; indexes: { seenAt: string } };
  cases: { key: string; value: Case; indexes: { orderRecordId: string } };
  exhibits: { key: string; value: Exhibit; indexes: { caseId: string } };
  /** The bytes of exhibits, by exhibit id, apart from their records so that listing them stays quick. */
  originals: { key: string; value: Blob };
  pictures: { key: string; value: Picture };
  reminders: { key: string; value: GivenReminder; indexes: { caseId: string } };
  settings: { key: keyof Settings; value: Settings[keyof Settings] };
  /** Where she was, by surface. */
  places: { key: string; value: string | null };
}

export const STORES = [
  'orders',
  'cases',
  'exhibits',
  'originals',
  'pictures',
  'reminders',
  'settings',
  'places',
] as const;
export type Store = (typeof STORES)[number];
