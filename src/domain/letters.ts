import { askedFor } from './blockers.js';
import { type Case, type CaseEvent, type Draft, lineOf, paidFor } from './case.js';
import { type Day, dayOf } from './day.js';
import type { Exhibit } from './exhibit.js';
import { submittedOn } from './happened.js';
import type { PhraseId } from './phrases/en.js';
import type { Sentence, SentenceSource, Slot, Slots } from './sentences.js';
import { answerSentences, askSentences, claimSentences, exhibitSentences, type StatementInput } from './statement.js';
import { inForce } from './transitions.js';

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

export interface LetterInput extends StatementInput {
  subject: Case;
  exhibits: readonly Pick<Exhibit, 'letter' | 'answers' | 'capturedAt'>[];
  /** The last day to open a dispute, where one is known; said only where she refuses to wait. */
  sendBy: Day | null;
  zone: string;
}

const say = (id: PhraseId, slots: Slots, ...from: [SentenceSource, ...SentenceSource[]]): Sentence => ({
  id,
  weight: from[0].kind === 'letter' ? 2 : 3,
  slots,
  from,
});
const courtesy = (id: PhraseId): Sentence => say(id, {}, { kind: 'letter' });
const words = (text: string): Slot => ({ kind: 'words', words: text });
const day = (value: Day): Slot => ({ kind: 'day', day: value });

type Answered = Extract<CaseEvent, { type: 'proposal-received' | 'decision-received' }>;

/** The proposal or decision that stands now. */
export function lastAnswer(events: readonly CaseEvent[]): Answered | undefined {
  return inForce(events).findLast(
    (event): event is Answered => event.type === 'proposal-received' || event.type === 'decision-received',
  );
}

/** The marketplace's number of the case, as its page told it. */
export function caseNumberOf(events: readonly CaseEvent[]): string | undefined {
  const read = events.findLast((event) => event.type === 'case-read' && event.caseNumber !== undefined);
  return read?.type === 'case-read' ? read.caseNumber : undefined;
}

function aboutOrder({ subject }: LetterInput): Sentence {
  const number = caseNumberOf(subject.events);
  const order = words(subject.order.orderId);
  const fact: SentenceSource = { kind: 'fact', field: 'orderId' };
  const read = subject.events.findLast((event) => event.type === 'case-read');
  return number && read
    ? say('about-case', { number: words(number), order }, { kind: 'event', at: read.at }, fact)
    : say('about-order', { number: order }, fact);
}

/** What was bought, where, for how much and when, as far as it was read. */
function aboutPurchase({ subject }: LetterInput): Sentence[] {
  const { fields } = subject.order;
  const title = lineOf(subject)?.fields.title;
  const paid = paidFor(subject);
  const { paidOn } = fields;
  const sentences: Sentence[] = [];
  if (title) sentences.push(say('about-item', { words: words(title) }, { kind: 'fact', field: 'title' }));
  if (fields.storeName)
    sentences.push(say('store', { words: words(fields.storeName) }, { kind: 'fact', field: 'storeName' }));
  if (paid) {
    const money: Slot = { kind: 'money', money: paid };
    const total: SentenceSource = { kind: 'fact', field: 'total' };
    sentences.push(
      paidOn
        ? say('paid-on', { money, day: day(paidOn) }, total, { kind: 'fact', field: 'paidOn' })
        : say('paid-sum', { money }, total),
    );
  }
  if (fields.paymentMethod)
    sentences.push(say('paid-by', { words: words(fields.paymentMethod) }, { kind: 'fact', field: 'paymentMethod' }));
  return sentences;
}

/** What the marketplace did so far. */
function aboutCase({ subject, zone }: LetterInput): Sentence[] {
  const events = inForce(subject.events);
  const submitted = events.findLast((event) => event.type === 'submitted');
  const answer = lastAnswer(events);
  const sentences: Sentence[] = [];
  if (submitted)
    sentences.push(
      say('case-opened-on', { day: day(submittedOn(submitted, zone)) }, { kind: 'event', at: submitted.at }),
    );
  if (answer?.type === 'decision-received') {
    const from: SentenceSource = { kind: 'event', at: answer.at };
    if (answer.amount) {
      const money: Slot = { kind: 'money', money: answer.amount };
      sentences.push(say('decided-amount', { money, day: day(dayOf(answer.at, zone)) }, from));
    }
    if (answer.words.trim()) sentences.push(say('decided-words', { words: words(answer.words) }, from));
  }
  return sentences;
}

/** What the other side has not seen yet: exhibits since the last answer, and what she says is new. */
export function newSince({ subject, exhibits }: LetterInput): Sentence[] {
  const events = inForce(subject.events);
  const since = (lastAnswer(events) ?? events.findLast(({ type }) => type === 'submitted'))?.at;
  const fact = subject.draft.disagreement.trim();
  const later = since === undefined ? [] : exhibits.filter(({ capturedAt }) => capturedAt > since);
  return [
    ...(fact ? [say('new-fact', { words: words(fact) }, { kind: 'answer', question: 'new-fact' })] : []),
    ...exhibitSentences(later, 'new-exhibits'),
  ];
}

function disagreement(input: LetterInput): Sentence[] {
  const { subject } = input;
  const answer = lastAnswer(subject.events);
  if (!answer) return [];
  const from: SentenceSource = { kind: 'event', at: answer.at };
  const asked = askedFor(subject, input.readAmount);
  const offered = answer.amount;
  return [
    say(answer.type === 'proposal-received' ? 'do-not-accept' : 'do-not-accept-decision', {}, from),
    ...(offered && answer.type === 'proposal-received'
      ? [
          offered.minor === 0
            ? say('proposed-nothing', {}, from)
            : say('proposed-amount', { money: { kind: 'money', money: offered } }, from),
        ]
      : []),
    ...(asked
      ? [say('asked-sum', { money: { kind: 'money', money: asked } }, { kind: 'choice', of: 'amount' })]
      : askSentences(input)),
    ...claimSentences(subject.draft),
    ...newSince(input),
  ];
}

/** What was asked for, as far as it is there, and what it shows. */
function evidence({ subject, exhibits }: LetterInput): Sentence[] {
  return [
    ...(exhibits.length > 0 ? [courtesy('here-is-evidence')] : []),
    ...claimSentences(subject.draft),
    ...exhibitSentences(exhibits),
  ];
}

/** Her answers about what happened; that she wrote to the seller is no news to who is written to. */
function herAnswers({ subject }: LetterInput): Sentence[] {
  return answerSentences(subject.draft).filter(({ id }) => !id.startsWith('wrote-'));
}

/** Her own word on whether it came, before what her reason claims of it. */
function whetherItCame(draft: Draft): Sentence[] {
  if (draft.received !== 'no') return claimSentences(draft);
  return [
    say(
      draft.arrival === 'shown-delivered' ? 'shown-delivered' : 'not-received',
      {},
      { kind: 'choice', of: 'arrival' },
    ),
  ];
}

/** No to what was offered last: in the case, or in a message beside it. */
function noToOffer(input: LetterInput): Sentence[] {
  const message = inForce(input.subject.events).findLast(
    (event) => event.type === 'message-kept' && (event.says === 'offers-nothing' || event.says === 'offers-part'),
  );
  const answer = lastAnswer(input.subject.events);
  if (message?.type !== 'message-kept' || (answer && answer.at > message.at)) return disagreement(input);
  const from: SentenceSource = { kind: 'event', at: message.at };
  return [
    say('do-not-accept', {}, from),
    ...(message.says === 'offers-nothing' ? [say('proposed-nothing', {}, from)] : []),
    ...askSentences(input),
    ...claimSentences(input.subject.draft),
    ...exhibitSentences(input.exhibits),
  ];
}

/** A letter outside: who, what, what happened, what she asks, what is attached. */
const outside =
  (ask: PhraseId) =>
  (input: LetterInput): Sentence[] => [
    courtesy('to-whom'),
    aboutOrder(input),
    ...aboutPurchase(input),
    ...claimSentences(input.subject.draft),
    ...answerSentences(input.subject.draft),
    ...aboutCase(input),
    courtesy(ask),
    ...exhibitSentences(input.exhibits),
  ];

const LETTERS: Record<LetterId, (input: LetterInput) => Sentence[]> = {
  'message-to-seller': (input) => [
    courtesy('hello'),
    aboutOrder(input),
    ...claimSentences(input.subject.draft),
    ...herAnswers(input),
    ...askSentences(input),
    courtesy('please-solve'),
  ],
  'reply-wait': (input) => [
    courtesy('hello'),
    ...(input.sendBy
      ? [say('no-time-to-wait', { day: day(input.sendBy) }, { kind: 'deadline', on: input.sendBy })]
      : []),
    ...askSentences(input),
    courtesy('please-in-case'),
  ],
  'reply-close': () => [courtesy('hello'), courtesy('close-after-money'), courtesy('please-in-case')],
  'reply-evidence': (input) => [courtesy('hello'), ...evidence(input)],
  'reply-proof': (input) => [courtesy('hello'), aboutOrder(input), ...evidence(input), ...herAnswers(input)],
  'reply-offer': (input) => [courtesy('hello'), ...noToOffer(input), courtesy('please-in-case')],
  'reply-return': (input) => [
    courtesy('hello'),
    aboutOrder(input),
    ...askSentences(input),
    // Only where she asked for it: to send something back is hers to choose.
    ...(input.subject.draft.resolution === 'return' ? [courtesy('label-please')] : []),
    courtesy('please-in-case'),
  ],
  'reply-delivered': (input) => [
    courtesy('hello'),
    aboutOrder(input),
    ...whetherItCame(input.subject.draft),
    ...herAnswers(input),
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
    ...claimSentences(input.subject.draft),
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
