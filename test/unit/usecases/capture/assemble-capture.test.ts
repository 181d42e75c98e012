import { afterEach, expect, test, vi } from 'vitest';
import { stayAwake } from '../../../../src/platform/stay-awake.js';
import { addExhibit } from '../../../../src/storage/exhibits/exhibits.js';
import { remake, SheetMaker, writeExhibit } from '../../../../src/usecases/capture/assemble-capture.js';
import { aJob } from './a-job.js';

vi.mock('../../../../src/platform/stay-awake.js', () => ({ stayAwake: vi.fn(async () => {}) }));
vi.mock('../../../../src/platform/tabs.js', () => ({}));
vi.mock('../../../../src/platform/messaging.js', () => ({}));
vi.mock('../../../../src/storage/exhibits/captures.js', () => ({
  endCapture: async () => {},
  getShot: async () => ({}),
}));
vi.mock('../../../../src/storage/exhibits/exhibits.js', () => ({
  getExhibit: async () => undefined,
  addExhibit: vi.fn(async () => ({ letter: 'A' })),
}));
afterEach(() => vi.clearAllMocks());

const TEXT = 'All words of the page';

test.each([
  ['page', TEXT],
  ['area', TEXT],
  ['visible', ''],
  ['region', ''],
] as const)(
  'regression: without words of its own, a capture of scope %s has only words it shows',
  async (scope, text) => {
    await writeExhibit(aJob({ scope, text: TEXT }), [], null);
    expect(vi.mocked(addExhibit).mock.calls[0]?.[2]).toEqual({ text, boxes: [] });
  },
);

test('words that were read with the picture are kept as they are', async () => {
  await writeExhibit(aJob({ scope: 'region', text: TEXT }), [], { text: 'Some', boxes: [] });
  expect(vi.mocked(addExhibit).mock.calls[0]?.[2]).toEqual({ text: 'Some', boxes: [] });
});

/**
 * The bug: making sheets uses no part of the extension API, and the browser ended a background that did it for long.
 */
test('regression: the background says that it is at work, once a shot that it makes into sheets again', async () => {
  const maker = new SheetMaker();
  maker.add = async () => {};
  await remake(aJob({ taken: 7 }), maker);
  expect(stayAwake).toHaveBeenCalledTimes(7);
});
