import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Case } from '../../../../src/domain/cases/case.js';
import type { CaseEvent } from '../../../../src/domain/cases/case-event.js';
import { REASONS } from '../../../../src/domain/dispute/reasons.js';
import { ROUTES } from '../../../../src/domain/dispute/routes.js';
import { type LetterInput, newSince } from '../../../../src/domain/statement/letter-parts.js';
import { LETTER_IDS, letterOf } from '../../../../src/domain/statement/letters.js';
import { ENGLISH, PHRASE_LANGUAGES, sentenceText, write } from '../../../../src/domain/statement/sentences.js';
import { loadWording } from '../../../../src/ui/words/load-wording.js';
import { madeCase } from '../made.js';

const SUBMITTED: CaseEvent = { type: 'submitted', at: '2026-10-03T10:00:00.000Z' };
const ZERO: CaseEvent = {
  type: 'proposal-received',
  at: '2026-10-05T10:00:00.000Z',
  amount: { minor: 0, currency: 'USD' },
  words: 'Please accept.',
};

function input(reason: string, events: CaseEvent[] = [SUBMITTED, ZERO], disagreement = ''): LetterInput {
  const made = madeCase({ orderedOn: '2026-08-11', paidOn: '2026-08-12', total: { minor: 4867, currency: 'USD' } });
  const draft = { ...made.draft, reason, resolution: 'refund' as const, amountText: '48.67', disagreement };
  const subject: Case = { ...made, draft, events: [...made.events, ...events] };
  const exhibits = [
    { letter: 'A', answers: 'listing', capturedAt: '2026-10-02T10:00:00.000Z' },
    { letter: 'B', answers: 'fault-video', capturedAt: '2026-10-06T10:00:00.000Z' },
  ];
  return { subject, exhibits, today: '2026-10-07', sendBy: { on: '2026-10-20', certain: true }, zone: 'UTC' };
}

test('every route has its letter, and every reason can be put into every letter', () => {
  for (const { letter } of ROUTES) expect(LETTER_IDS).toContain(letter);
  for (const { id } of REASONS)
    for (const letter of LETTER_IDS) {
      const sentences = letterOf(letter, input(id));
      expect(sentences.length, `${id} ${letter}`).toBeGreaterThan(1);
      for (const { from } of sentences) expect(from.length).toBeGreaterThan(0);
    }
});

test('a letter of disagreement names the proposal, what was asked, and only what is new since', () => {
  const text = write(letterOf('disagreement', input('defective', undefined, 'It burned.')), ENGLISH, 2000).text;
  expect(text).toBe(
    'I do not agree with this proposal. The proposal is zero. I asked for $48.67. The item has a fault. ' +
      'What is new: “It burned”. New evidence: B, video of the fault.',
  );
});

test('nothing is called new that was there before the answer', () => {
  const before = input('defective');
  expect(newSince({ ...before, exhibits: before.exhibits.slice(0, 1) })).toEqual([]);
});

test('a proposal that was taken back is not answered', () => {
  const undone: CaseEvent = { type: 'undone', at: '2026-10-06T10:00:00.000Z', index: 2 };
  expect(letterOf('disagreement', input('defective', [SUBMITTED, ZERO, undone]))).toEqual([]);
});

test('a chargeback letter tells the purchase, the case and the claim', () => {
  const decided: CaseEvent = { ...ZERO, type: 'decision-received', on: '2026-10-05', words: 'Evidence is not enough.' };
  expect(write(letterOf('chargeback', input('wrong-item', [SUBMITTED, decided])), ENGLISH, 2000).text).toBe(
    'To whom it may concern: This is about order 3042771855206394. The item: “Brass lamp”. I paid $48.67 on 12 August ' +
      '2026. Another item came than the one I ordered. I opened a case with the marketplace on 3 October 2026. The ' +
      'marketplace decided on 5 October 2026: $0.00. Its words: “Evidence is not enough”. I ask you to charge this ' +
      'payment back. Attached: A, listing, B, video of the fault.',
  );
});

test('regression: a letter names the day that the marketplace gives for the case, not the day it was read', () => {
  const told: CaseEvent = { ...SUBMITTED, at: '2026-10-10T10:00:00.000Z', page: 'case', on: '2026-10-01' };
  const text = write(letterOf('chargeback', input('wrong-item', [told])), ENGLISH, 2000).text;
  expect(text).toContain('I opened a case with the marketplace on 1 October 2026.');
});

const wordings = await Promise.all(PHRASE_LANGUAGES.map(loadWording));

test('no letter promises, threatens, or leaves a place unfilled', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LETTER_IDS),
      fc.constantFrom(...REASONS.map(({ id }) => id)),
      fc.constantFrom(...wordings),
      (letter, reason, wording) => {
        for (const sentence of letterOf(letter, input(reason))) {
          const text = sentenceText(sentence, wording);
          expect(text).not.toMatch(/\{[a-z]+\}|guarantee|will win|lawyer|police/i);
        }
      },
    ),
  );
});
