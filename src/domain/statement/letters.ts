import {
  aboutCase,
  aboutOrder,
  aboutPurchase,
  courtesy,
  day,
  disagreement,
  evidence,
  type LetterInput,
  noToOffer,
  say,
  shopperAnswers,
  whetherItCame,
} from './letter-parts.js';
import type { PhraseId, Sentence, SentenceSource } from './sentences.js';
import { answerSentences, askSentences, exhibitSentences, happenedSentences } from './statement.js';

/** The letters and replies there are. Words are in `_locales` under `letter_<id>`. */
export const LETTER_IDS = [
  'message-to-seller',
  'reply-wait',
  'reply-close',
  'reply-evidence',
  'reply-proof',
  'reply-offer',
  'reply-return',
  'reply-delivered',
  'reply-sent-new',
  'reply-silence',
  'disagreement',
  'ask-label',
  'appeal',
  'payment-provider',
  'chargeback',
  'bank',
  'consumer-body',
] as const;
export type LetterId = (typeof LETTER_IDS)[number];

/** A letter to somebody outside the shop: who writes, about what, what happened, the request, and the attachments. */
const outside =
  (ask: PhraseId) =>
  (input: LetterInput): Sentence[] => [
    courtesy('to-whom'),
    aboutOrder(input),
    ...aboutPurchase(input),
    ...happenedSentences(input.subject.draft),
    ...answerSentences(input.subject.draft),
    ...aboutCase(input),
    courtesy(ask),
    ...exhibitSentences(input.exhibits),
  ];

/** That the shopper cannot wait. A day is named only where it is certain: one of our estimates is no day to tell. */
function timeLeft(sendBy: LetterInput['sendBy']): Sentence[] {
  if (!sendBy) return [];
  const from: SentenceSource = { kind: 'deadline', on: sendBy.on };
  return [sendBy.certain ? say('no-time-to-wait', { day: day(sendBy.on) }, from) : say('no-time-soon', {}, from)];
}

const LETTERS: Record<LetterId, (input: LetterInput) => Sentence[]> = {
  'message-to-seller': (input) => [
    courtesy('hello'),
    aboutOrder(input),
    ...happenedSentences(input.subject.draft),
    ...shopperAnswers(input),
    ...askSentences(input),
    courtesy('please-solve'),
  ],
  'reply-wait': (input) => [
    courtesy('hello'),
    ...timeLeft(input.sendBy),
    ...askSentences(input),
    courtesy('please-in-case'),
  ],
  'reply-close': () => [courtesy('hello'), courtesy('close-after-money'), courtesy('please-in-case')],
  'reply-evidence': (input) => [courtesy('hello'), ...evidence(input)],
  'reply-proof': (input) => [courtesy('hello'), aboutOrder(input), ...evidence(input), ...shopperAnswers(input)],
  'reply-offer': (input) => [courtesy('hello'), ...noToOffer(input), courtesy('please-in-case')],
  'reply-return': (input) => [
    courtesy('hello'),
    aboutOrder(input),
    ...askSentences(input),
    // Only where the shopper asked for it: to send something back is the shopper's to choose.
    ...(input.subject.draft.resolution === 'return' ? [courtesy('label-please')] : []),
    courtesy('please-in-case'),
  ],
  'reply-delivered': (input) => [
    courtesy('hello'),
    aboutOrder(input),
    ...whetherItCame(input.subject.draft),
    ...shopperAnswers(input),
    ...askSentences(input),
    courtesy('please-in-case'),
  ],
  'reply-sent-new': (input) => [
    courtesy('hello'),
    aboutOrder(input),
    ...whetherItCame(input.subject.draft),
    ...askSentences(input),
    courtesy('please-in-case'),
  ],
  'reply-silence': (input) => [
    courtesy('hello'),
    aboutOrder(input),
    ...aboutCase(input),
    ...happenedSentences(input.subject.draft),
    ...askSentences(input),
    courtesy('please-solve'),
    courtesy('please-in-case'),
  ],
  disagreement,
  'ask-label': (input) => [courtesy('hello'), aboutOrder(input), courtesy('label-please')],
  appeal: (input) => [aboutOrder(input), courtesy('ask-review'), ...aboutCase(input), ...disagreement(input)],
  'payment-provider': outside('ask-provider'),
  chargeback: outside('ask-chargeback'),
  bank: outside('ask-bank'),
  'consumer-body': outside('ask-body'),
};

/** The sentences of a letter, each with where it comes from. Empty when there is nothing to say yet. */
export function letterOf(id: LetterId, input: LetterInput): Sentence[] {
  return LETTERS[id](input);
}
