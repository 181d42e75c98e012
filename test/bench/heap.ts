import type { Page } from 'puppeteer-core';

/** Bytes of script heap that the page's process still holds after collecting, its content scripts counted in. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  try {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize;
  } finally {
    await session.detach();
  }
}
