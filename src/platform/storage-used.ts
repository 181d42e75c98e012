/** Bytes that the extension uses on this device, as the browser estimates them. */
export async function storageUsed(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}

export interface StorageState {
  /** Bytes, as the browser estimates them. */
  used: number;
  /** Bytes that the browser would still take; null when it does not say. */
  free: number | null;
  /** True when the browser has promised not to throw anything away by itself. */
  persisted: boolean;
}

export async function storageState(): Promise<StorageState> {
  const [{ usage = 0, quota }, persisted] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { used: usage, free: quota === undefined ? null : Math.max(0, quota - usage), persisted };
}

/** Asks for that promise. Firefox may ask the shopper; Chromium decides by itself. */
export function askToPersist(): Promise<boolean> {
  return navigator.storage.persist();
}
