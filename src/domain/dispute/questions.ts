import * as z from 'zod/mini';

/**
 * The short questions that a statement is written from. Words are in `_locales`: `question_<id>` and
 * `answer_<id>_<option>`. Each can be left out: what the shopper does not answer is not said.
 */
export const QUESTION_IDS = [
  'last-movement-on',
  'last-movement',
  'shown-delivered-on',
  'asked-around',
  'asked-carrier',
  'address-right',
  'customs-why',
  'tracking-tried-on',
  'carrier-says',
  'listing-says',
  'came-instead',
  'fault',
  'fault-since',
  'damage',
  'box-state',
  'pieces-due',
  'pieces-came',
  'what-is-missing',
  'label-matches',
  'sign-of-fake',
  'who-says-fake',
  'unused',
  'use',
  'seller-contact',
  'seller-contacted-on',
] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];

export const questionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day') }),
  /** In the shopper's own words; they are quoted, never changed. */
  z.object({ kind: z.literal('words'), maxLength: z.int().check(z.minimum(20), z.maximum(400)) }),
  z.object({ kind: z.literal('count') }),
  z.object({ kind: z.literal('choice'), options: z.array(z.string()).check(z.minLength(2), z.maxLength(4)) }),
]);
export type Question = z.infer<typeof questionSchema>;

const day: Question = { kind: 'day' };
const words: Question = { kind: 'words', maxLength: 160 };
const count: Question = { kind: 'count' };
const choice = (...options: string[]): Question => ({ kind: 'choice', options });

export const QUESTIONS: Readonly<Record<QuestionId, Question>> = {
  'last-movement-on': day,
  'last-movement': words,
  'shown-delivered-on': day,
  'asked-around': choice('yes', 'no'),
  'asked-carrier': choice('knows-nothing', 'says-delivered', 'no'),
  'address-right': choice('yes', 'no'),
  'customs-why': words,
  'tracking-tried-on': day,
  'carrier-says': choice('unknown-number', 'other-place', 'no'),
  'listing-says': words,
  'came-instead': words,
  fault: words,
  'fault-since': choice('first-use', 'later'),
  damage: words,
  'box-state': choice('broken', 'whole'),
  'pieces-due': count,
  'pieces-came': count,
  'what-is-missing': words,
  'label-matches': choice('yes', 'no'),
  'sign-of-fake': words,
  'who-says-fake': choice('brand', 'expert', 'myself'),
  unused: choice('yes', 'no'),
  use: choice('none', 'part', 'full'),
  'seller-contact': choice('no-answer', 'refused', 'offered', 'no'),
  'seller-contacted-on': day,
};

/** Questions that make sense only after another answer. */
const AFTER: Partial<Record<QuestionId, { question: QuestionId; not: readonly string[] }>> = {
  'seller-contacted-on': { question: 'seller-contact', not: ['', 'no'] },
  'last-movement': { question: 'last-movement-on', not: [''] },
};

/** The questions to ask now, in their order. */
export function questionsNow(
  questions: readonly QuestionId[],
  answers: Readonly<Record<string, string>>,
): QuestionId[] {
  return questions.filter((id) => {
    const after = AFTER[id];
    return after === undefined || !after.not.includes(answers[after.question] ?? '');
  });
}

/** The shopper's answer as far as it is one: a whole day, a count, one of the options, words. Else undefined. */
export function answerTo(id: QuestionId, answers: Readonly<Record<string, string>>): string | undefined {
  const question = QUESTIONS[id];
  const given = (answers[id] ?? '').trim();
  switch (question.kind) {
    case 'day':
      return z.iso.date().safeParse(given).success ? given : undefined;
    case 'count':
      return /^\d{1,6}$/.test(given) ? String(Number(given)) : undefined;
    case 'choice':
      return question.options.includes(given) ? given : undefined;
    case 'words':
      return given === '' ? undefined : given.slice(0, question.maxLength).trim();
  }
}
