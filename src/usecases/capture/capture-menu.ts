import type { Capture } from '../../domain/exhibits/exhibit.js';
import { t } from '../../platform/i18n.js';
import { setMenu } from '../../platform/menus.js';
import { dataKey } from '../../platform/message-keys.js';

/** The context menu's entries have the same names as the shortcuts in the manifest. */
const SCOPES: Readonly<Record<string, Capture['scope']>> = {
  'capture-visible': 'visible',
  'capture-page': 'page',
  'capture-region': 'region',
};

export function scopeOfMenu(id: string): Capture['scope'] | null {
  return Object.hasOwn(SCOPES, id) ? (SCOPES[id] ?? null) : null;
}

/** Rebuilt at each start, because the browser's language may have changed. */
export async function makeMenu(): Promise<void> {
  await setMenu(Object.entries(SCOPES).map(([id, scope]) => ({ id, title: t(dataKey('menu_capture', scope)) })));
}
