import { afterEach, expect, test, vi } from 'vitest';
import { MAX_SHOTS } from '../../../../src/evidence/sheets/capture-plan.js';
import type { PageState } from '../../../../src/messages/protocol.js';
import { captureRectangle } from '../../../../src/platform/tabs.js';
import { addShot } from '../../../../src/storage/exhibits/captures.js';
import { CaptureEnded } from '../../../../src/usecases/capture/camera.js';
import { captureByRectangle } from '../../../../src/usecases/capture/capture-by-rectangle.js';
import { aJob } from './a-job.js';

vi.mock('../../../../src/platform/tabs.js', () => ({ captureRectangle: vi.fn() }));
vi.mock('../../../../src/storage/exhibits/captures.js', () => ({
  addShot: vi.fn(),
  getCapture: async () => ({ wish: 'go' }),
}));
afterEach(() => vi.clearAllMocks());

const VIEW = 500;
const WIDTH = 900;

function stateOf(top: number, height: number, pixelRatio: number): PageState {
  return {
    ...{ token: 'one', url: '', title: '', pixelRatio, width: WIDTH, height: VIEW, magnified: 1, hidden: 0 },
    ...{ top, left: 0, clip: { x: 0, y: 0, width: WIDTH, height: VIEW }, extent: { width: WIDTH, height } },
  };
}

/**
 * Captures a page of this height, which `grow` may change each time it is scrolled; `scrolls` false: it stays where it
 * is.
 */
async function capture(height: number, { ratio = 1, grow = (now: number) => now, scrolls = true, scale = 1 } = {}) {
  let now = height;
  const page = {
    call: async (_call: string, asked: { top?: number }) => {
      const top = scrolls ? Math.min(asked.top ?? 0, now - VIEW) : 0;
      if (top > 0) now = grow(now);
      return { ...stateOf(top, now, ratio), shift: 0, atEnd: scrolls && top + VIEW >= now };
    },
  };
  vi.mocked(captureRectangle).mockImplementation(async (_tab, rect) =>
    JSON.stringify([rect.width, rect.height].map((css) => Math.floor(css * ratio * scale))),
  );
  const begun = stateOf(0, now, ratio);
  const camera = {
    state: async () => begun,
    picture: async (take: () => Promise<string>) => png(JSON.parse(await take()) as [number, number]),
  };
  const taking = { camera, page, pinned: begun, add: async () => {} } as unknown as Parameters<
    typeof captureByRectangle
  >[2];
  const ended = await captureByRectangle(aJob(), begun, taking).catch((error: unknown) => error);
  const shots = vi.mocked(addShot).mock.calls.map(([shot]) => shot);
  return { fault: ended instanceof CaptureEnded ? ended.fault : ended, shots };
}

/** Head and end of a picture, which is all that is looked at. */
function png([width, height]: [number, number]): Blob {
  const bytes = new Uint8Array(45);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  bytes.set([0x49, 0x45, 0x4e, 0x44], 37);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return new Blob([bytes]);
}

const rows = (shots: { from: { height: number } }[]) => shots.reduce((sum, { from }) => sum + from.height, 0);

test('regression: a page without an end is a part, down to where it was scrolled', async () => {
  const { fault, shots } = await capture(1000, { grow: (now) => now + VIEW });
  expect(fault).toBe('too-long');
  expect(rows(shots)).toBe((MAX_SHOTS + 1) * VIEW);
});

test('regression: of a page that cannot be scrolled only what was seen is taken', async () => {
  const { fault, shots } = await capture(5000, { scrolls: false });
  expect(fault).toBe('unsteady');
  expect(rows(shots)).toBe(VIEW);
});

test('regression: a picture at another scale than was asked for is refused', async () => {
  expect(await capture(5000, { ratio: 1.5, scale: 1.5 })).toMatchObject({ fault: 'not-whole', shots: [] });
  expect(await capture(5000, { ratio: 0.8, scale: 0.8 })).toMatchObject({ fault: 'not-whole', shots: [] });
});

// Ratios as Firefox has them.
test.each([60 / 27, 60 / 40, 60 / 55, 1, 60 / 67, 60 / 75])(
  'at ratio %s every row is taken once, from whole CSS pixels',
  async (ratio) => {
    const height = 40_123;
    const { fault, shots } = await capture(height, { ratio });
    expect(fault).toBeUndefined();
    expect(rows(shots)).toBe(height);
    let done = 0;
    for (const [index, { from }] of shots.entries()) {
      const rect = vi.mocked(captureRectangle).mock.calls[index]?.[1];
      expect(Number.isInteger(rect?.y)).toBe(true);
      expect((rect?.y ?? 0) * ratio + from.y).toBeCloseTo(done, 6);
      done += from.height;
    }
  },
);
