import { launchChromium } from '../browser/chromium.js';
import { captureByOurs, notePictures, type Ours, seedCase } from './capture-ours.js';
import { measureRival, RIVALS } from './capture-rivals.js';
import { type CaptureServer, startCaptureServer } from './capture-server.js';
import { truthOf } from './capture-truth.js';
import { DIST } from './places.js';
import type { Row } from './row.js';
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

/** `REDRESS_CAPTURE=sticky:8000,plain:2000` measures those only. */
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
    return rows;
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
    // The truth is taken afterwards, of the page as it is loaded then; the capture had to load it itself.
    await page.goto(address);
    const session = await page.createCDPSession();
    const truth = await truthOf(page, own, session);
    const rows = rowsOf(name, ours, truth, kind);
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

function rowsOf(name: string, ours: Ours, truth: Marked, kind: string): Row[] {
  const same = sameRows(truth, ours.marked);
  const floor = (ours.shots - 1) * 500;
  const shotRatio = ours.shotsMs / floor;
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
      limit: '1.15',
      failed: shotRatio > 1.15,
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
