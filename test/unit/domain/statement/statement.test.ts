import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case } from '../../../../src/domain/cases/case.js';
import type { Draft } from '../../../../src/domain/cases/draft.js';
import { QUESTION_IDS, QUESTIONS } from '../../../../src/domain/dispute/questions.js';
import { EVIDENCE_IDS, RESOLUTION_KINDS } from '../../../../src/domain/dispute/reason.js';
import { REASONS } from '../../../../src/domain/dispute/reasons.js';
import {
  ENGLISH,
  PHRASE_LANGUAGES,
  type Sentence,
  sentenceText,
  write,
} from '../../../../src/domain/statement/sentences.js';
import { CLAIMS, statementOf } from '../../../../src/domain/statement/statement.js';
import { loadWording } from '../../../../src/ui/words/load-wording.js';
import { madeCase } from '../made.js';

const TODAY = '2026-10-10';
const FACTS = {
  orderedOn: '2026-08-11',
  shippedOn: '2026-08-13',
  expectedOn: '2026-09-17',
  total: { minor: 4867, currency: 'USD' },
} as const;
const wordings = await Promise.all(PHRASE_LANGUAGES.map(loadWording));

function sentencesOf(draft: Partial<Draft>, facts: object = FACTS, letters: string[] = []): Sentence[] {
  const made: Case = madeCase(facts);
  const subject = { ...made, draft: { ...made.draft, ...draft } };
  const exhibits = letters.map((letter, index) => ({ letter, answers: EVIDENCE_IDS[index] ?? null }));
  return statementOf({ subject, exhibits, today: TODAY });
}

const english = (sentences: Sentence[]) => write(sentences, ENGLISH, 2000).text;

describe('a statement', () => {
  test('of a parcel that never came', () => {
    const text = english(
      sentencesOf(
        {
          received: 'no',
          arrival: 'not-here',
          reason: 'still-in-transit',
          answers: { 'last-movement-on': '2026-08-20', 'seller-contact': 'no-answer', 'address-right': 'yes' },
          resolution: 'refund',
          amountText: '48.67',
        },
        FACTS,
        ['A', 'B'],
      ),
    );
    expect(text).toBe(
      'I ordered this item on 11 August 2026. It was sent on 13 August 2026. The delivery time ended on 17 September 2026. ' +
        'I have not received the parcel. The last movement in the tracking was on 20 August 2026. The address on the order ' +
        'is right. I wrote to the seller and got no answer. I ask for a full refund of $48.67. ' +
        'Attached: A, order page, B, tracking page.',
    );
  });

  test('says a delivery that tracking shows as what it is', () => {
    const answers = { 'shown-delivered-on': '2026-09-20' };
    const text = english(sentencesOf({ received: 'no', reason: 'shown-as-delivered', answers }, {}));
    expect(text).toBe('The tracking shows it as delivered on 20 September 2026, but it did not reach me.');
  });

  test('quotes the shopper’s words as they are, and takes nothing in them for a place to fill', () => {
    const answers = { fault: ' It says {day}\nand $& stops. ' };
    expect(english(sentencesOf({ received: 'yes', reason: 'defective', answers }, {}))).toBe(
      'The item has a fault. The fault: “It says {day} and $& stops”.',
    );
  });

  test('leaves out what is no day, no number and no option, and an amount that is more than was paid', () => {
    const answers = { 'pieces-due': 'many', 'pieces-came': '3', use: 'hardly', 'seller-contacted-on': '2026-02-31' };
    const draft = {
      received: 'yes',
      reason: 'pieces-missing',
      answers,
      resolution: 'refund',
      amountText: '99',
    } as const;
    expect(english(sentencesOf(draft, { total: FACTS.total }))).toBe('Pieces are missing.');
  });

  test('is nothing while there is no reason', () => {
    expect(sentencesOf({ received: 'no' })).toEqual([]);
  });

  test('does not say that the delivery time ended while it runs', () => {
    const text = english(sentencesOf({ received: 'no', reason: 'still-in-transit' }, { expectedOn: '2026-10-10' }));
    expect(text).toBe('I have not received the parcel.');
  });
});

test('every reason claims something, and every detail of it can be said', () => {
  expect(Object.keys(CLAIMS).sort()).toEqual(REASONS.map(({ id }) => id).sort());
  for (const { id, received, details } of REASONS) {
    expect(sentencesOf({ received, reason: id }, {}).length, id).toBeGreaterThan(0);
    for (const detail of details) {
      const sentences = sentencesOf({ received, reason: id, details: [detail] }, {});
      expect(
        sentences.some(({ from }) => from.some((source) => source.kind === 'choice' && source.of === 'details')),
        `${id} ${detail}`,
      ).toBe(true);
    }
  }
});

test('every question can put something into the statement of its reason', () => {
  for (const { id, received, questions } of REASONS) {
    for (const question of questions) {
      const kind = QUESTIONS[question];
      const options = kind.kind === 'choice' ? kind.options : [kind.kind === 'day' ? '2026-09-01' : '3'];
      // The others as they stand when the shopper answers all: some are said only together.
      const others = { 'pieces-due': '4', 'pieces-came': '3', 'seller-contact': 'refused', 'last-movement-on': TODAY };
      const said = options.some((option) =>
        sentencesOf({ received, reason: id, answers: { ...others, [question]: option } }, {}).some(({ from }) =>
          from.some((source) => source.kind === 'answer' && source.question === question),
        ),
      );
      expect(said, `${id} ${question}`).toBe(true);
    }
  }
});

const answers = fc.dictionary(
  fc.constantFrom(...QUESTION_IDS),
  fc.oneof(
    fc.constantFrom('yes', 'no', 'none', 'refused', 'no-answer', '7', '2026-09-03', 'brand', 'broken'),
    fc.string({ maxLength: 250 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  ),
);
const anyDraft: fc.Arbitrary<Partial<Draft>> = fc.record({
  received: fc.constantFrom('yes' as const, 'no' as const),
  reason: fc.constantFrom(...REASONS.map(({ id }) => id)),
  details: fc.subarray([...new Set(REASONS.flatMap(({ details }) => details))]),
  answers,
  resolution: fc.constantFrom(...RESOLUTION_KINDS, undefined),
  amountText: fc.constantFrom('', '48.67', '13.29', '48.68', 'x'),
});
const letters = fc.subarray(['A', 'B', 'C', 'AA']);

test('whatever the shopper answers: every sentence has a source, no text is longer than its limit, none is cut', () => {
  fc.assert(
    fc.property(
      anyDraft,
      letters,
      fc.nat({ max: 600 }),
      fc.constantFrom(...wordings),
      (draft, given, limit, wording) => {
        const sentences = sentencesOf(draft, FACTS, given);
        for (const { from } of sentences) expect(from.length).toBeGreaterThan(0);
        const written = write(sentences, wording, limit);
        expect(written.text.length).toBeLessThanOrEqual(limit);
        expect(written.sentences.length + written.leftOut.length).toBe(sentences.length);
        expect(written.text).toBe(written.sentences.map(({ text }) => text).join(wording.phrases.space));
        for (const { text } of written.sentences) expect(text.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 500 },
  );
});

test('whatever the shopper answers: no number and no day is said that no fact, answer or choice has', () => {
  fc.assert(
    fc.property(anyDraft, letters, fc.constantFrom(...wordings), (draft, given, wording) => {
      const said = [
        ...Object.values(draft.answers ?? {}),
        ...[FACTS.orderedOn, FACTS.shippedOn, FACTS.expectedOn],
        ...[draft.amountText ?? '', '48.67'],
      ];
      const known = new Set(said.flatMap((text) => text.match(/\d+/g) ?? []).map((digits) => String(BigInt(digits))));
      for (const sentence of sentencesOf(draft, FACTS, given)) {
        const digits = sentenceText(sentence, wording).match(/\d+/g) ?? [];
        for (const number of digits) expect(known, number).toContain(String(BigInt(number)));
      }
    }),
    { numRuns: 500 },
  );
});

test('what has no room is the least telling: the claim and what the shopper asks for stay to the last', () => {
  const draft = {
    received: 'yes',
    reason: 'damaged',
    answers: { damage: 'The arm is broken.', 'box-state': 'broken', 'seller-contact': 'refused' },
    resolution: 'return',
  } as const;
  const sentences = sentencesOf(draft, FACTS, ['A']);
  expect(write(sentences, ENGLISH, 75).text).toBe('It came damaged. I ask to send the item back for a full refund.');
  expect(write(sentences, ENGLISH, 10).text).toBe('');
  expect(write(sentences, ENGLISH, 75).leftOut.length).toBe(sentences.length - 2);
});
