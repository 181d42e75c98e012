import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { newCase } from '../../../src/domain/cases/case.js';
import type { CaptureJob } from '../../../src/domain/exhibits/capture-job.js';
import type { Exhibit } from '../../../src/domain/exhibits/exhibit.js';
import { mergeOrder } from '../../../src/domain/orders/merge-order.js';
import type { Chromium } from '../../browser/chromium.js';
import { putStored, stored } from '../../e2e/stored.js';
import { backgroundOf } from '../browsers.js';
import { type Marked, markExhibit } from './row-marks.js';

interface SeededCase {
  orderId?: string;
  productUrl?: string;
  /** null: none chosen yet, so that all four pages are asked for. */
  reason?: string | null;
}

/** A case at the step where evidence is gathered, in which the popup opens. */
export async function seedCase(
  own: Page,
  { orderId = '8330000000000001', productUrl, reason = 'damaged' }: SeededCase = {},
): Promise<void> {
  const readAt = new Date().toISOString();
  const order = mergeOrder(
    undefined,
    {
      orderId,
      fields: {},
      wonBy: {},
      lines: [
        {
          fields: { title: 'Lamp', ...(productUrl ? { productUrl } : {}) },
          wonBy: { title: 'named', ...(productUrl ? { productUrl: 'named' as const } : {}) },
        },
      ],
    },
    { marketplace: 'aliexpress', host: 'www.aliexpress.com', page: 'order', readAt },
  );
  const subject = newCase(order, order.lines[0]?.key ?? '', readAt);
  await putStored(own, 'orders', order);
  await putStored(own, 'cases', {
    ...subject,
    draft: { ...subject.draft, received: 'yes', reason: reason ?? subject.draft.reason, atStep: 'evidence' },
  });
  await own.evaluate(
    (caseId) =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('redress');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('places', 'readwrite');
          writing.objectStore('places').put(caseId, 'popup');
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    subject.id,
  );
}

/** Has the background note when each picture of the tab was asked for and was there. */
export async function notePictures(chromium: Chromium): Promise<void> {
  const background = await backgroundOf(chromium);
  await background.evaluate(`(() => {
    const take = chrome.tabs.captureVisibleTab;
    globalThis.pictures = [];
    chrome.tabs.captureVisibleTab = (...call) => {
      const picture = { asked: performance.timeOrigin + performance.now(), there: 0 };
      pictures.push(picture);
      return take.apply(chrome.tabs, call).finally(() => {
        picture.there = performance.timeOrigin + performance.now();
      });
    };
  })()`);
}

/** The processes of the extension: its background and its pages share one. */
function extensionProcesses(chromium: Chromium): number[] {
  const pids: number[] = [];
  const parent = chromium.browser.process()?.pid;
  for (const pid of childrenOf(parent ?? 0)) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process')) pids.push(pid);
    } catch {}
  }
  return pids;
}

function childrenOf(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(/\s+/)
      .filter(Boolean)
      .map(Number);
    return children.flatMap((child) => [child, ...childrenOf(child)]);
  } catch {
    return [];
  }
}

const status = (pid: number, field: string) =>
  Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

export interface Ours {
  marked: Marked;
  exhibit: Exhibit;
  /** How many pictures were taken. */
  shots: number;
  /** From the first picture asked for to the last one there. */
  shotsMs: number;
  /** From the press on the button to the exhibit on disk. */
  allMs: number;
  /** Megabytes of the extension's process at its most, over what it had before. NaN where the system does not tell. */
  peakMb: number;
  /** The page has the same markup and stands where it stood. */
  restored: boolean;
}

export const pageNow = (page: Page) =>
  page.evaluate(() => {
    const area = document.querySelector('.area');
    // Pictures that come late are the page's own doing, and stay.
    const markup = document.documentElement.cloneNode(true) as HTMLElement;
    for (const late of markup.querySelectorAll('[data-src]')) late.removeAttribute('src');
    return [markup.outerHTML, scrollX, scrollY, area?.scrollTop ?? 0].join('|');
  });

export async function captureByOurs(chromium: Chromium, page: Page, own: Page, button: string): Promise<Ours> {
  const background = await backgroundOf(chromium);
  await background.evaluate('pictures.length = 0');
  const before = await pageNow(page);
  const popup = await chromium.clickToolbar(page);
  await popup.waitForFunction(
    (name) => [...document.querySelectorAll('button')].some((one) => one.innerText === name),
    {},
    button,
  );
  // What the popup itself takes of the tab counts against the same quota.
  await new Promise((done) => setTimeout(done, 1100));
  const pids = extensionProcesses(chromium);
  const memory = pids.map((pid) => status(pid, 'VmRSS'));
  for (const pid of pids) {
    try {
      writeFileSync(`/proc/${pid}/clear_refs`, '5');
    } catch {}
  }
  const kept = keptAt(own);
  const pressedAt = await popup.evaluate((name) => {
    [...document.querySelectorAll('button')].find((one) => one.innerText === name)?.click();
    return performance.timeOrigin + performance.now();
  }, button);
  const { at, exhibitId, fault } = await kept;
  if (fault) throw new Error(`The capture ended with ${fault}.`);
  const peak = pids.map((pid, i) => status(pid, 'VmHWM') - (memory[i] ?? 0));
  const pictures = (await background.evaluate('pictures')) as { asked: number; there: number }[];
  if (process.env.FIVE)
    console.log(
      pictures
        .map((p, i) =>
          [Math.round(p.asked - (pictures[i - 1]?.asked ?? p.asked)), Math.round(p.there - p.asked)].join('/'),
        )
        .join(' '),
    );
  const restored = (await pageNow(page)) === before;
  await popup.close().catch(() => {});
  const exhibit = (await stored<Exhibit>(own, 'exhibits')).find(({ id }) => id === exhibitId);
  if (!exhibit) throw new Error('The exhibit is not there.');
  return {
    marked: await markExhibit(own, exhibit.id, exhibit.sheets.length),
    exhibit,
    shots: pictures.length,
    shotsMs: (pictures.at(-1)?.there ?? 0) - (pictures[0]?.asked ?? 0),
    allMs: at - pressedAt,
    peakMb: peak.length > 0 ? Math.max(...peak) : Number.NaN,
    restored,
  };
}

/** When the next capture is over, told by the change that the background announces. */
export async function keptAt(own: Page): Promise<{ at: number; exhibitId: string; fault: string }> {
  const over = own.evaluate(`new Promise((done) => {
    const heard = new BroadcastChannel('redress-changes');
    const begun = Date.now();
    heard.onmessage = async ({ data }) => {
      if (!data.includes('captures')) return;
      const at = performance.timeOrigin + performance.now();
      const db = await new Promise((found) => { const opening = indexedDB.open('redress'); opening.onsuccess = () => found(opening.result); });
      const reading = db.transaction('captures').objectStore('captures').getAll();
      await new Promise((read) => { reading.onsuccess = read; });
      db.close();
      const job = reading.result.find(({ state, capturedAt }) => ['kept', 'failed', 'cancelled'].includes(state) && Date.parse(capturedAt) >= begun - 50);
      if (!job) return;
      heard.close();
      done({ at, exhibitId: job.exhibitId, fault: job.fault ?? (job.state === 'kept' ? '' : job.state) });
    };
  })`) as Promise<{ at: number; exhibitId: string; fault: string } & Pick<CaptureJob, 'exhibitId'>>;
  return over;
}
