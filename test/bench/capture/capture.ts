import { launchChromium } from '../../browser/chromium.js';
import { DIST } from '../places.js';
import type { Row } from '../row.js';
import { bareCalls } from './capture-bare.js';
import { captureInFirefox } from './capture-firefox.js';
import { captureByOurs, notePictures, type Ours, seedCase } from './capture-ours.js';
import { measureRival, RIVALS } from './capture-rivals.js';
import { type CaptureServer, startCaptureServer } from './capture-server.js';
import { truthOf } from './capture-truth.js';
import { type Marked, sameRows } from './row-marks.js';

interface Case {
  kind: string;
  height: number;
  zoom?: number;
  ratio?: number;
  /** The others are slow, and enough is seen on one height. */
  rivals?: boolean;
}

const HEIGHTS = [2000, 8000, 20_000, 40_000];
const KINDS = ['plain', 'sticky', 'lazy', 'smooth', 'inner'];

const CASES: readonly Case[] = [
  ...KINDS.flatMap((kind) => HEIGHTS.map((height) => ({ kind, height, rivals: height === 8000 && kind !== 'inner' }))),
  ...HEIGHTS.map((height) => ({ kind: 'plain', height, zoom: 1.25 })),
  ...HEIGHTS.map((height) => ({ kind: 'plain', height, ratio: 2 })),
];

/** The pictures may take this much of what the quota makes them take, or of what the browser's own calls take. */
const SHOTS_LIMIT = 1.15;
const OVER_BARE = 1.05;
/** As many of the browser's own calls as tell how long they take. */
const BARE_SHOTS = 10;
/** Milliseconds that the quota makes so many pictures take at the least. */
const floorOf = (shots: number) => (shots - 1) * 500;

/** `REDRESS_CAPTURE=sticky:8000,plain:2000,firefox:sticky` measures those only. */
const asked = process.env.REDRESS_CAPTURE?.split(',');

export async function capture(): Promise<Row[]> {
  const server = await startCaptureServer();
  try {
    const rows: Row[] = [];
    for (const one of CASES) {
      const name = `${one.kind}${one.zoom ? ' at 125 %' : ''}${one.ratio ? ' at ratio 2' : ''}`;
      if (asked && !asked.includes(`${name}:${one.height}`)) continue;
      rows.push(...(await measure(server, one, `${name}, ${one.height} px`)));
    }
    return [...rows, ...(await captureInFirefox(server, (name) => !asked || asked.includes(name)))];
  } finally {
    await server.close();
  }
}

async function measure(
  server: CaptureServer,
  { kind, height, zoom, ratio, rivals }: Case,
  name: string,
): Promise<Row[]> {
  const args = ratio ? [`--force-device-scale-factor=${ratio}`] : [];
  const chromium = await launchChromium({ dist: DIST, shopPort: server.port, spki: server.spki, args });
  try {
    await notePictures(chromium);
    const own = await chromium.openExtensionPage('options.html');
    await seedCase(own);
    const address = `https://www.aliexpress.com/capture?kind=${kind}&height=${height}`;
    const page = await chromium.newPage(address);
    if (zoom) await own.evaluate((factor) => chrome.tabs.setZoom(factor), zoom).catch(() => {});
    if (zoom) await page.waitForFunction((factor) => Math.abs(devicePixelRatio - factor) < 0.01, {}, zoom);
    const button = kind === 'inner' ? 'Conversation' : 'Whole page';
    const ours = await captureByOurs(chromium, page, own, button);
    const bareShots = Math.min(ours.shots, BARE_SHOTS);
    const bareRatio = (await bareCalls(chromium, page, bareShots)) / floorOf(bareShots);
    // The truth is taken afterwards, of the page as it is loaded then; the capture had to load it itself.
    await page.goto(address);
    const session = await page.createCDPSession();
    const truth = await truthOf(page, own, async (clip) => {
      const area = clip ? { clip: { ...clip, scale: 1 } } : {};
      return (await session.send('Page.captureScreenshot', { format: 'png', ...area })).data;
    });
    const rows = rowsOf(name, ours, bareRatio, truth, kind);
    if (rivals) {
      for (const rival of RIVALS) {
        await page.goto(address);
        const { marked, ms, failed } = await measureRival(rival, page, own, session);
        const same = marked ? `${sameRows(truth, marked)} of ${truth.height} rows` : failed;
        rows.push({
          what: `  … ${rival.name}`,
          figure: `${same}, header ×${marked?.headers ?? 0}, ${(ms / 1000).toFixed(1)} s`,
        });
      }
    }
    return rows;
  } finally {
    await chromium.close();
  }
}

function rowsOf(name: string, ours: Ours, bareRatio: number, truth: Marked, kind: string): Row[] {
  const same = sameRows(truth, ours.marked);
  const floor = floorOf(ours.shots);
  const shotRatio = ours.shotsMs / floor;
  // Where the browser's own calls alone take longer than the limit, they are the floor.
  const limit = Math.max(SHOTS_LIMIT, bareRatio * OVER_BARE);
  const headers = kind === 'sticky' ? 1 : 0;
  const whole = ours.marked.height === truth.height;
  return [
    {
      what: `${name}: rows as in the truth`,
      figure: `${same} of ${truth.height}${whole ? '' : `, ours has ${ours.marked.height}`}, ${ours.exhibit.sheets.length} sheets`,
      limit: 'all',
      failed: same !== truth.height || !whole,
    },
    {
      what: '  … copies of the header',
      figure: String(ours.marked.headers),
      limit: `${headers}`,
      failed: ours.marked.headers !== headers,
    },
    {
      what: '  … first to last picture over the quota’s floor',
      figure: `${shotRatio.toFixed(2)} (${ours.shots} pictures, ${(ours.shotsMs / 1000).toFixed(2)} s)`,
      limit: limit.toFixed(2),
      failed: shotRatio > limit,
    },
    {
      what: '  … the browser’s own calls alone, over the same',
      figure: `${bareRatio.toFixed(2)} (ours is ${(shotRatio / bareRatio).toFixed(2)} of that)`,
    },
    {
      what: '  … press to exhibit on disk over the same',
      figure: `${(ours.allMs / floor).toFixed(2)} (${(ours.allMs / 1000).toFixed(2)} s)`,
    },
    { what: '  … memory at its most, over before', figure: `${ours.peakMb.toFixed(0)} MB` },
    {
      what: '  … page restored to the letter',
      figure: ours.restored ? 'yes' : 'no',
      limit: 'yes',
      failed: !ours.restored,
    },
  ];
}
