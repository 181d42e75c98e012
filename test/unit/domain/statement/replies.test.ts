import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case } from '../../../../src/domain/cases/case.js';
import { type CaseEvent, caseEventSchema, MESSAGE_SAYS } from '../../../../src/domain/cases/case-event.js';
import type { CaseFields } from '../../../../src/domain/cases/case-reading.js';
import type { Draft } from '../../../../src/domain/cases/draft.js';
import type { Deadline } from '../../../../src/domain/deadlines/deadline.js';
import { REASONS } from '../../../../src/domain/dispute/reasons.js';
import type { LetterInput } from '../../../../src/domain/statement/letter-parts.js';
import { LETTER_IDS, type LetterId, letterOf } from '../../../../src/domain/statement/letters.js';
import { occasionNow, REPLIES, REPLY_OCCASIONS } from '../../../../src/domain/statement/replies.js';
import { ENGLISH, write } from '../../../../src/domain/statement/sentences.js';
import { madeCase } from '../made.js';

const TODAY = '2026-10-07';
const USD = (minor: number) => ({ minor, currency: 'USD' });
const SUBMITTED: CaseEvent = { type: 'submitted', at: '2026-10-03T10:00:00.000Z' };
let minute = 0;
const at = () => new Date(Date.parse('2026-10-05T08:00:00.000Z') + minute++ * 60_000).toISOString();
const message = (more: object): CaseEvent =>
  caseEventSchema.parse({
    type: 'message-kept',
    at: at(),
    who: 'seller',
    on: TODAY,
    words: 'Dear',
    asks: false,
    ...more,
  });
const offer = (amount: ReturnType<typeof USD> | null): CaseEvent => ({
  type: 'proposal-received',
  at: at(),
  amount,
  words: '',
});

function caseWith(events: CaseEvent[], draft: Partial<Draft> = {}): Case {
  const made = madeCase({ total: USD(4867), orderedOn: '2026-08-11' });
  const asked = { reason: 'defective', received: 'yes', resolution: 'refund', amountText: '48.67' } as const;
  return { ...made, draft: { ...made.draft, ...asked, ...draft }, events: [...made.events, ...events] };
}
const answersOn = (on: string | null) => (on === null ? [] : ([{ kind: 'seller-answers', on }] as Deadline[]));
const now = (events: CaseEvent[], due: string | null = null, draft: Partial<Draft> = {}) =>
  occasionNow({ subject: caseWith(events, draft), deadlines: answersOn(due), today: TODAY });
const input = (subject: Case): LetterInput => ({
  subject,
  exhibits: [{ letter: 'A', answers: 'fault-video', capturedAt: '2026-10-02T10:00:00.000Z' }],
  today: TODAY,
  sendBy: null,
  zone: 'UTC',
});
const text = (id: LetterId, subject: Case) => write(letterOf(id, input(subject)), ENGLISH, 2000).text;

describe('what stands to be replied to', () => {
  test.each(MESSAGE_SAYS)('a message of the seller that %s', (says) => {
    expect(now([SUBMITTED, message({ says, asks: says === 'asks-evidence' })])).toBe(says);
  });

  test('a message of the marketplace that asks for evidence asks for proof; one of before counts by its mark', () => {
    expect(now([SUBMITTED, message({ who: 'marketplace', says: 'asks-evidence', asks: true })])).toBe('asks-proof');
    expect(now([SUBMITTED, message({ asks: true })])).toBe('asks-evidence');
    expect(now([SUBMITTED, message({})])).toBeNull();
  });

  test('an offer or a decision by its amount against what the shopper asked', () => {
    expect(now([SUBMITTED, offer(USD(0))])).toBe('offers-nothing');
    expect(now([SUBMITTED, offer(USD(1000))])).toBe('offers-part');
    expect(now([SUBMITTED, offer(USD(4867))])).toBe('offers-all');
    expect(now([SUBMITTED, offer({ minor: 4867, currency: 'EUR' })])).toBe('offers-part');
    expect(now([SUBMITTED, offer(null)])).toBe('offers-unsaid');
    const decided: CaseEvent = { type: 'decision-received', at: at(), amount: USD(500), words: '' };
    expect(now([SUBMITTED, decided])).toBe('decides-less');
  });

  test('the shopper’s own message or their no answers it, and what the shopper took back counts no more', () => {
    const asks = message({ says: 'asks-wait' });
    expect(now([SUBMITTED, asks, message({ who: 'shopper' })])).toBeNull();
    expect(now([SUBMITTED, offer(USD(0)), { type: 'rejected', at: at() }])).toBeNull();
    expect(now([SUBMITTED, asks, { type: 'undone', at: at(), index: 2 }])).toBeNull();
  });

  test('silence counts near the end of the time to answer and after it, and only in an open case', () => {
    expect(now([SUBMITTED], '2026-10-09')).toBe('silence');
    expect(now([SUBMITTED], '2026-10-06')).toBe('silence');
    expect(now([SUBMITTED], '2026-10-10')).toBeNull();
    expect(now([SUBMITTED])).toBeNull();
    expect(now([], '2026-10-08')).toBeNull();
  });

  test.each<[string, CaseFields]>([
    ['asks-return', { state: 'return-goods' }],
    ['asks-proof', { state: 'waiting-shopper', mustAct: 'shopper', actions: ['add-evidence'] }],
  ])('%s by what the page of the case tells', (occasion, fields) => {
    const wonBy = Object.fromEntries(Object.keys(fields).map((field) => [field, 'page-data' as const]));
    expect(now([SUBMITTED, { type: 'case-read', at: at(), page: 'case', fields, wonBy }])).toBe(occasion);
  });
});

describe('the draft for each', () => {
  test('is there for every kind, in words, and not for two unlike ones by chance', () => {
    expect(Object.keys(REPLIES).sort()).toEqual([...REPLY_OCCASIONS].sort());
    for (const occasion of REPLY_OCCASIONS) expect(LETTER_IDS).toContain(REPLIES[occasion]);
    const events = [SUBMITTED, offer(USD(0))];
    for (const occasion of REPLY_OCCASIONS)
      for (const { id } of REASONS)
        expect(text(REPLIES[occasion], caseWith(events, { reason: id })).length, `${occasion} ${id}`).toBeGreaterThan(
          40,
        );
  });

  test('to an offer in a message answers that message, to one in the case the case', () => {
    const nothing = caseWith([SUBMITTED, message({ says: 'offers-nothing' })]);
    expect(text('reply-offer', nothing)).toBe(
      'Hello. I do not agree with this proposal. The proposal is zero. I ask for a full refund of $48.67. The item has ' +
        'a fault. Attached: A, video of the fault. Please answer inside the case, so that it is on record.',
    );
    const later = caseWith([SUBMITTED, message({ says: 'offers-nothing' }), offer(USD(1000))]);
    expect(text('reply-offer', later)).toContain('The proposal is $10.00.');
  });

  test('to "delivered" and "a new one was sent" says what the shopper said of its coming, nothing else', () => {
    const absent = { reason: 'shown-as-delivered', received: 'no', arrival: 'shown-delivered' } as const;
    const subject = caseWith([SUBMITTED], { ...absent, answers: { 'asked-around': 'yes' } });
    expect(text('reply-delivered', subject)).toBe(
      'Hello. This is about order 3042771855206394. The tracking shows it as delivered, but it did not reach me. I asked ' +
        'in my house and my neighbors: nobody has it. I ask for a full refund of $48.67. Please answer inside the case, ' +
        'so that it is on record.',
    );
    const waits = caseWith([SUBMITTED], { reason: 'still-in-transit', received: 'no', arrival: 'not-here' });
    expect(text('reply-sent-new', waits)).toContain('I have not received the parcel.');
  });

  test('to a return asks for a label only where the shopper chose to send it back', () => {
    expect(text('reply-return', caseWith([SUBMITTED]))).not.toContain('label');
    expect(text('reply-return', caseWith([SUBMITTED], { resolution: 'return' }))).toContain('prepaid return label');
  });

  test('holds no number that is not in the case, whatever happened', () => {
    const word = fc.oneof(
      fc.record({ says: fc.constantFrom(...MESSAGE_SAYS), who: fc.constantFrom('seller', 'marketplace') }).map(message),
      fc.option(fc.nat(9999)).map((minor) => offer(minor === null ? null : USD(minor))),
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 4 }),
        fc.constantFrom(...REASONS.map(({ id }) => id)),
        fc.constantFrom(...REPLY_OCCASIONS),
        (words, reason, occasion) => {
          const subject = caseWith([SUBMITTED, ...words], { reason });
          const known = JSON.stringify([subject, '48.67', '3 October 2026', words.map(amountOf)]);
          for (const number of text(REPLIES[occasion], subject).match(/\d[\d.]*\d|\d/g) ?? [])
            expect(known, number).toContain(number);
        },
      ),
    );
  });
});

const amountOf = (event: CaseEvent) =>
  event.type === 'proposal-received' && event.amount ? (event.amount.minor / 100).toFixed(2) : '';
