import { firstStores } from './0001-first-stores.js';
import { exhibitSheets } from './0002-exhibit-sheets.js';
import { formsSeen } from './0003-forms-seen.js';
import { dates } from './0004-dates.js';
import { filedCases } from './0005-filed-cases.js';
import { captures } from './0006-captures.js';
import { readingHealth } from './0007-reading-health.js';
import { fillReasons } from './0008-fill-reasons.js';
import { wholeOrders } from './0009-whole-orders.js';
import type { Migration } from './migration.js';

/** In order: the first takes the database from nothing to version 1. Only ever added to. */
export const MIGRATIONS: readonly Migration[] = [
  firstStores,
  exhibitSheets,
  formsSeen,
  dates,
  filedCases,
  captures,
  readingHealth,
  fillReasons,
  wholeOrders,
];
