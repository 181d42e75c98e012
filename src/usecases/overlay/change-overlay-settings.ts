import { DEFAULT_OVERLAY, type OverlaySettings } from '../../domain/overlay/overlay-settings.js';
import { getSettings, putSetting } from '../../storage/settings.js';

/** For how many orders the guard can be off; the oldest are forgotten first. */
const MOST_UNGUARDED = 500;

/** Saves the settings for what Redress adds to a marketplace's pages. */
export async function changeOverlaySettings(patch: Partial<OverlaySettings>): Promise<void> {
  await navigator.locks.request('on-page', async () => {
    const { onPage } = await getSettings();
    await putSetting('onPage', { ...DEFAULT_OVERLAY, ...onPage, ...patch });
  });
}

/** Switches the guard off for this order. */
export async function stopGuarding(orderId: string): Promise<void> {
  await navigator.locks.request('on-page', async () => {
    const { onPage } = await getSettings();
    const unguarded = [...onPage.unguarded.filter((id) => id !== orderId), orderId].slice(-MOST_UNGUARDED);
    await putSetting('onPage', { ...onPage, unguarded });
  });
}
