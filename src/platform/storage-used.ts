/** Bytes that the extension uses on this device, as the browser estimates them. */
export async function storageUsed(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}
