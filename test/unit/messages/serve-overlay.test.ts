import { beforeEach, describe, expect, it, vi } from 'vitest';
import { replyTo, type Server } from '../../../src/messages/serve.js';

const OWN = 'own-extension';
const FROM_PAGE = { id: OWN, url: 'https://www.shop.example/orders', tabId: 7 };
const LIMITS = { textLength: 500, files: 5, fileBytes: 2_097_152, fileTypes: ['image/png'] };
const FORM = {
  type: 'form.seen',
  lineId: '8166927282400003',
  received: 'yes',
  language: 'en',
  reasons: [],
  limits: {},
};
const FILE = {
  type: 'file.asked',
  caseId: 'a:1/2',
  exhibitId: 'x',
  file: 0,
  from: 0,
  fileBytes: null,
  fileTypes: null,
};
const QUESTIONS = [
  { type: 'marks.asked', orderIds: ['8166927282400003'] },
  { type: 'guard.asked', action: 'confirm-received', orderId: '8166927282400003', lineId: null },
  { type: 'guard.off', orderId: '8166927282400003' },
  { type: 'drafts.asked', lineId: null },
  { ...FORM, reasons: ['Damaged'], limits: LIMITS },
  FILE,
  { type: 'files.given', caseId: 'a:1/2', exhibitIds: ['x'] },
  { type: 'case.wanted', caseId: null, orderId: '8166927282400003' },
  { type: 'pointer.asked' },
  { type: 'pointer.done' },
] as const;

const mocks = Object.fromEntries(QUESTIONS.map(({ type }) => [type, vi.fn(async () => ({ done: true }))]));
const server = mocks as unknown as Server;
beforeEach(() => vi.clearAllMocks());
const called = () => Object.values(mocks).flatMap(({ mock }) => mock.calls);

describe('a request of the overlay', () => {
  it.each(QUESTIONS)('$type is answered, with where it came from by the browser', async (question) => {
    const answer = replyTo({ ...question, secret: 'x', url: 'https://evil.example/' }, FROM_PAGE, OWN, server);
    expect(await answer).toEqual({ done: true });
    expect(mocks[question.type]).toHaveBeenCalledExactlyOnceWith(question, { url: FROM_PAGE.url, tabId: 7 });
    expect(called()).toHaveLength(1);
  });

  it.each([
    ['another extension', { ...FROM_PAGE, id: 'other' }],
    ['one of our own pages', { ...FROM_PAGE, tabId: undefined }],
    ['nowhere', { ...FROM_PAGE, url: undefined }],
  ])('is refused from %s', (_who, sender) => {
    for (const question of QUESTIONS) expect(replyTo(question, sender, OWN, server)).toBeUndefined();
    expect(called()).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['no type', {}],
    ['a type that every object has', { type: 'toString' }],
    ['orders that are none', { type: 'marks.asked', orderIds: ['../x'] }],
    ['too many orders', { type: 'marks.asked', orderIds: Array(301).fill('8166927282400003') }],
    ['an unknown action', { type: 'guard.asked', action: 'pay', orderId: null, lineId: null }],
    ['a negative place', { ...FILE, from: -1 }],
    ['a size that is no number', { ...FILE, fileBytes: '1' }],
    ['too many reasons', { ...FORM, reasons: Array(61).fill('x') }],
    ['an empty reason', { ...FORM, reasons: [''] }],
    ['a limit of nothing', { ...FORM, limits: { textLength: 0 } }],
    ['no exhibits', { type: 'files.given', caseId: 'a', exhibitIds: [] }],
  ])('is refused with %s', (_what, message) => {
    expect(replyTo(message, FROM_PAGE, OWN, server)).toBeUndefined();
    expect(called()).toEqual([]);
  });
});
