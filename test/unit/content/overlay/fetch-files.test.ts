import { afterEach, expect, test, vi } from 'vitest';
import { fetchFiles } from '../../../../src/content/overlay/form/fetch-files.js';
import type { DraftForForm, FileReply } from '../../../../src/messages/protocol.js';
import { askBackground } from '../../../../src/messages/send.js';

vi.mock('../../../../src/messages/send.js', () => ({ askBackground: vi.fn() }));
afterEach(() => vi.clearAllMocks());

const FITS: FileReply = { ok: true, files: 1, name: 'exhibit-A.png', mime: 'image/png', bytes: 3, base64: btoa('abc') };
const draft = (count: number): DraftForForm => ({
  caseId: 'case',
  title: '',
  received: null,
  reason: null,
  text: '',
  solution: null,
  amount: null,
  exhibits: Array.from({ length: count }, (_, i) => ({ id: `${i}`, letter: 'A', caption: '' })),
});
const answers = (...told: (FileReply | null)[]) => {
  for (const one of told) vi.mocked(askBackground).mockResolvedValueOnce(one as never);
};

test.each([
  ['cover-not-saved', 'cover-not-saved'],
  ['absent', 'files-absent'],
  ['does-not-fit', 'files-do-not-fit'],
] as const)('regression: an exhibit that cannot be given (%s) is said to be so in its own words', async (why, said) => {
  answers({ ok: false, why });
  expect(await fetchFiles(draft(1), {})).toMatchObject({ files: [], missing: 1, why: said });
});

test('what is given is counted beside what is not', async () => {
  answers(FITS, { ok: false, why: 'cover-not-saved' }, null);
  const told = await fetchFiles(draft(3), {});
  expect(told).toMatchObject({ whole: [{ id: '0', upTo: 1 }], missing: 2, why: 'cover-not-saved' });
  expect(await told.files[0]?.text()).toBe('abc');
});
